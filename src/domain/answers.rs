//! The answers of a sitting by item id. A sorted list does for the few dozen a sitting has, and
//! costs a tenth of the code of a tree.

use serde::{Serialize, Serializer};

use super::sitting::Answer;

/// Answers by item id, in the order of the ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(Vec<(String, Answer)>);

impl Answers {
    fn position(&self, item: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(id, _)| id.as_str().cmp(item))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether an item was answered.
    pub fn contains_key(&self, item: &str) -> bool {
        self.position(item).is_ok()
    }

    /// The answer to an item.
    pub fn get(&self, item: &str) -> Option<&Answer> {
        let at = self.position(item).ok()?;
        self.0.get(at).map(|(_, answer)| answer)
    }

    /// The answer to an item, to change it.
    pub fn get_mut(&mut self, item: &str) -> Option<&mut Answer> {
        let at = self.position(item).ok()?;
        self.0.get_mut(at).map(|(_, answer)| answer)
    }

    /// The answer to an item, an empty one if there was none.
    pub fn get_or_begin(&mut self, item: &str) -> &mut Answer {
        let at = match self.position(item) {
            Ok(at) => at,
            Err(at) => {
                self.0.insert(at, (item.to_owned(), Answer::default()));
                at
            }
        };
        #[allow(
            clippy::indexing_slicing,
            reason = "the position was found or made above"
        )]
        &mut self.0[at].1
    }

    /// Puts an answer in the place of the item's former one, if any.
    pub fn insert(&mut self, item: &str, answer: Answer) {
        *self.get_or_begin(item) = answer;
    }

    /// Removes the answer to an item.
    pub fn remove(&mut self, item: &str) -> Option<Answer> {
        let at = self.position(item).ok()?;
        Some(self.0.remove(at).1)
    }

    /// Ids of the answered items.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(item, _)| item)
    }

    /// The answers.
    pub fn values(&self) -> impl Iterator<Item = &Answer> {
        self.0.iter().map(|(_, answer)| answer)
    }

    /// The answers, to change them.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut Answer> {
        self.0.iter_mut().map(|(_, answer)| answer)
    }

    /// Ids and answers.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &Answer)> {
        self.0.iter().map(|(item, answer)| (item, answer))
    }
}

impl<'a> IntoIterator for &'a Answers {
    type Item = &'a (String, Answer);
    type IntoIter = std::slice::Iter<'a, (String, Answer)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl FromIterator<(String, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (String, Answer)>>(answers: I) -> Self {
        let mut sorted = Self::default();
        for (item, answer) in answers {
            sorted.insert(&item, answer);
        }
        sorted
    }
}

impl std::ops::Index<&str> for Answers {
    type Output = Answer;

    /// The answer to an item that is known to be answered.
    #[allow(
        clippy::expect_used,
        reason = "the contract of indexing, as for any map"
    )]
    fn index(&self, item: &str) -> &Answer {
        self.get(item).expect("an answered item")
    }
}

impl Serialize for Answers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}
