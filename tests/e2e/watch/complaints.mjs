// What the browser complains about in a page: errors and warnings on the console, and faults
// nobody caught. A test that provokes one says so beforehand.

// Said of a face that is used later than three seconds after the page was there: it tells how fast the
// machine was. That what is preloaded is used, is looked at in shell.spec.mjs.
const OF_THE_MACHINE = /^The resource \S+\/fonts\/\S+ was preloaded .* not used within a few seconds/;

export class Complaints {
  #all = [];
  #expected = [OF_THE_MACHINE];

  constructor(context) {
    context.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.#all.push(message.text());
    });
    context.on("weberror", (fault) => this.#all.push(String(fault.error())));
  }

  /** Complaints that match are part of what the test provokes. */
  expect(...patterns) {
    this.#expected.push(...patterns);
  }

  /** Complaints that no test asked for. */
  get unexpected() {
    return this.#all.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
  }
}
