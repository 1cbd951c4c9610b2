//! English words that hints go by, each list as one text with commas between. Kept short: a hint that
//! is often wrong is soon not read.

/// Judge a person wherever they stand.
pub(super) const JUDGING: &str = "abrasive, a player, b player, amazing, arrogance, arrogant, attitude, aggressive, bad tempered, bad-tempered, bossy, bottom performer, brilliant, careless, \
    charismatic, clueless, cocky, combative, compassionate, confrontational, culture fit, \
    dead wood, deadwood, dedicated, detail oriented, detail-oriented, diva, dramatic, egotistic, emotional, entitled, \
    exceptional, fantastic, genius, gifted, go getter, go-getter, got what it takes, had what it takes, hard working, hard-working, \
    hardworking, has what it takes, have what it takes, high potential, hot headed, hot-headed, immature, incompetent, insecure, intelligent, \
    introverted, extroverted, jerk, lacks drive, lacks potential, lazy, leadership material, leadership potential, low performer, low potential, high \
    performer, poor performer, promotable, promotion material, top performer, top talent, underperformer, moody, naive, natural leader, needy, never promote, ninja, no potential, no \
    team player, not a team player, obnoxious, outstanding, passionate, passive aggressive, \
    passive-aggressive, people person, personality, positive energy, rock star, rockstar, rude, \
    self starter, self-starter, selfish, senior enough, short tempered, short-tempered, slacker, sloppy, stubborn, superstar, talented, team player, \
    temperamental, toxic, unmotivated, unprofessional, unreliable, wonderful, work ethic, would not promote, would promote, wouldn't promote";

/// Verdicts, where they are said of a person.
pub(super) const VERDICTS: &str = "aren't ready, good enough, isn't ready, mature enough, no leader, not a leader, not ready, not \
    yet ready, ready for promotion, ready to lead, should be promoted, shouldn't be promoted, smart \
    enough, strong enough, wasn't ready, weren't ready";

/// Judge in a code, where they are said of nobody in particular.
pub(super) const JUDGING_IN_CODE: &str = "best, bottom, loser, misfit, winner, worst";

/// Nouns that mean a person: what stands before them is said of one.
pub(super) const OF_A_PERSON: &str = "person, guy, colleague, leader, listener, man, woman, architect, coach, coder, communicator, \
    contributor, coworker, developer, engineer, hire, lead, manager, mentor, negotiator, \
    performer, presenter, programmer, speaker, teammate, worker, writer";

/// Judge only where they are said of a person; a migration may well be difficult.
pub(super) const JUDGING_OF_PERSON: &str = "awesome, awful, bad, clever, cold, committed, competent, cynical, defensive, difficult, \
    disengaged, dishonest, disorganized, driven, friendly, good, great, helpful, honest, \
    impatient, kind, likeable, loud, loyal, motivated, negative, nice, pleasant, positive, \
    quiet, reliable, sharp, shy, slow, smart, sociable, solid, strong, supportive, terrible, \
    timid, uncooperative, weak";

/// Say how often instead of telling one time, where they are said of a person.
pub(super) const SWEEPING: &str = "always, never, constantly, forever";

/// Stand between a person and what is said of them.
pub(super) const LINKING: &str = "is, was, isn't, wasn't, are, were, aren't, weren't, be, being, been, has, had, can, could, \
    will, would, seems, seemed, looks, looked, sounds, sounded, gets, got, became, acts, acted, \
    feels, felt, appears, appeared, just, simply, also, not, so, too, very, really, quite, \
    rather, pretty, extremely, incredibly, such, a, an, bit, generally, usually, often, \
    sometimes, still, now, again, openly, from, born, turning";

/// Stand for a person.
pub(super) const PERSONS: &str = "he, she, they, he's, she's, they're, who, who's";

/// Say that the next word belongs to a person.
pub(super) const POSSESSIVES: &str = "his, her, their, my, your, whose";

/// Protected facts wherever they stand.
pub(super) const PROTECTED: &str = "a doctor, adhd, alcoholic, anxiety, asperger's, autism, autistic, bipolar, burned out, \
    burnout, burnt out, called in sick, cancer, chemo, chemotherapy, chronic illness, chronic pain, \
    depressed, depression, diabetes, diabetic, disability, doctor's appointment, doctor's note, \
    drinking problem, dyslexia, dyslexic, health condition, health issues, health problem, \
    health problems, health reasons, hearing aid, heart attack, hospital, hospitalized, \
    hungover, illness, in rehab, medical appointment, medical condition, medical leave, medical \
    reasons, medication, menopause, mental health, migraine, migraines, off sick, on sick leave, \
    out sick, panic attack, panic attacks, psychiatrist, sick day, sick days, sick leave, sick \
    note, stress leave, surgery, the doctor, therapist, therapy, wheelchair, a baby, \
    bereavement, boyfriend, child care, childcare, custody, divorce, divorced, family emergency, \
    family leave, family matters, family problems, family reasons, family situation, fasting, fiancé, \
    fiancée, girlfriend, honeymoon, husband, infertility, ivf, maternity, maternity leave, \
    miscarriage, new baby, newborn, parental leave, paternity, paternity leave, pregnancy, \
    pregnant, school run, single dad, single father, single mom, single mother, single parent, \
    widow, widowed, widower, wife, atheist, buddhist, catholic, hijab, hindu, headscarf, islam, \
    islamic, jew, jewish, mormon, mosque, muslim, prayer, prayers, protestant, quran, ramadan, \
    religion, joined a union, joined the union, member of the union, shabbat, sikh, synagogue, turban, yom kippur, labor union, on strike, political \
    party, political views, trade union, union dues, union meeting, union member, union \
    membership, union organizer, union rep, union representative, unionize, unionized, \
    unionizing, works council, boomer, boomers, close to retirement, early retirement, gen z, \
    midlife, millennial, millennials, near retirement, retirement age, too old for, too young \
    for, ethnic, ethnicity, foreign accent, foreigner, green card, heavy accent, immigrant, \
    immigrants, mother tongue, nationality, native speaker, refugee, residence permit, skin \
    color, strong accent, thick accent, visa status, work visa, bisexual, criminal record, gay, \
    homosexual, lesbian, sexual orientation, trans man, trans men, trans people, trans person, trans woman, trans \
    women, transgender, voted for a union, voted for the union";

/// Protected facts only where they are said of a person; a flag may well be disabled.
pub(super) const PROTECTED_OF_PERSON: &str = "adopted, african, american, arab, asian, black, blind, brazilian, british, chinese, \
    christian, colored, conservative, dark-skinned, deaf, disabled, drunk, dutch, elderly, \
    engaged to, female, foreign, french, german, ill, indian, iranian, irish, israeli, italian, \
    japanese, korean, latino, latina, limps, male, married, mexican, nigerian, nonbinary, non-binary, \
    old, on the spectrum, overweight, pakistani, polish, queer, religious, republican, democrat, retiring, \
    russian, sick, single, spanish, stammers, stressed, stutters, trans, turkish, ukrainian, unwell, white, young";

/// Protected facts where they belong to a person.
pub(super) const PROTECTED_OF_THEIRS: &str = "accent, age, aunt, baby, back pain, birthday, body, brother, child, children, church, \
    citizenship, dad, daughter, diagnosis, disability, faith, family, father, gender, health, \
    home country, kid, kids, marriage, mom, mother, mum, grandmother, grandfather, nephew, niece, origin, parents, partner's, politics, race, \
    retirement, sex, sexuality, sister, son, spouse, treatment, visa, wedding, weight";

/// First names that make two capitalized words a name also at a sentence's start.
pub(super) const FIRST_NAMES: &str = "adam, ahmed, aisha, alejandro, alexander, ali, amanda, amir, amy, ana, andrea, andrew, anna, \
    anne, anthony, antonio, barbara, benjamin, brian, carlos, carol, caroline, charles, chen, \
    christine, christopher, claire, daniel, david, deborah, diana, diego, dmitri, elena, \
    elizabeth, emily, emma, eric, fatima, fernando, francesca, fatma, george, giulia, hannah, \
    hans, hassan, helen, hiroshi, ibrahim, ines, ivan, jack, james, jane, javier, jennifer, \
    jessica, joan, johannes, john, jonathan, jose, josé, joseph, juan, julia, karen, katherine, \
    kathryn, kenji, kevin, klaus, kwame, laura, lars, leila, linda, lisa, lucas, luis, manuel, \
    marco, margaret, maria, maría, marie, martin, mary, matthew, mehmet, mei, michael, michelle, \
    miguel, mohamed, mohammed, muhammad, nancy, natalia, nathan, nicole, nikolai, nina, olga, \
    oliver, omar, pablo, patricia, patrick, paul, pedro, peter, philip, pierre, priya, rachel, \
    raj, rebecca, richard, robert, ryan, sam, samuel, sandra, sara, sarah, sergei, sofia, \
    sophie, stefan, stephanie, stephen, steven, susan, svetlana, sven, thomas, tom, ursula, \
    victoria, vladimir, wei, william, yuki, yusuf";

/// Capitalized words that make no name.
pub(super) const NO_NAMES: &str = "agile, amazon, amber, america, android, apache, api, app, april, apple, architect, \
    architecture, asia, august, azure, bank, black, blue, board, browser, business, case, \
    center, chapter, chief, chrome, christmas, city, client, cloud, coast, cobalt, code, \
    committee, company, compliance, copper, coral, core, corp, customer, cyan, data, day, \
    december, delivery, department, design, desk, development, director, east, easter, engineer, \
    engineering, europe, event, experience, february, feedback, fern, finance, framework, \
    friday, front, general, global, google, gold, gray, green, group, growth, guild, head, hub, \
    inc, incident, indigo, infrastructure, ivory, jade, january, japan, java, july, june, \
    kingdom, lake, lead, legal, library, lilac, linux, machine, magenta, mainframe, manager, \
    march, market, maroon, may, meeting, microsoft, mint, mobile, monday, new, north, november, \
    ocher, october, office, olive, open, operations, orange, owner, palo, park, payment, \
    payments, pewter, pink, plan, platform, plum, principal, process, product, program, project, \
    pull, purple, python, quarter, rails, red, release, report, request, research, review, \
    river, room, rust, saffron, sales, san, sand, saturday, school, scrum, search, security, \
    senior, september, server, service, services, silver, site, slate, software, source, south, \
    spring, sprint, staff, stack, standard, states, store, street, studio, summit, sunday, \
    support, system, systems, teal, team, tech, technical, technology, test, thursday, tool, \
    tools, trust, tuesday, umber, union, unit, united, university, user, valley, violet, visual, \
    wednesday, week, weekly, west, white, windows, yellow, year, york, zealand";

/// Before two capitalized words they tell that these are a thing or a place.
pub(super) const BEFORE_THINGS: &str = "the, a, an, our, this, that, its, each, every, in, at, on, via, using, into, version, \
    through, called";

/// After two capitalized words they tell the same.
pub(super) const AFTER_THINGS: &str = "api, app, board, cluster, code, course, incident, launch, library, meeting, migration, \
    office, outage, page, platform, project, release, repo, review, rollout, service, squad, \
    system, team, teams, training, upgrade, workshop";
