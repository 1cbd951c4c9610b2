//! The result of a workshop, and the key of one. What is read, written again and read, is the same.

use nose::domain::workshop::{Led, Round, key_text, read_key, read_result};

pub fn run(data: &[u8]) {
    let text = super::text(data);
    if let Ok(result) = read_result(&text) {
        assert_eq!(read_result(&result.write()), Ok(result));
    }
    if let Ok(texts) = read_key(&text) {
        assert_eq!(read_key(&key_text(&texts)).as_ref(), Ok(&texts));
        assert!(
            Led(&texts)
                .setup(Round::First)
                .is_some_and(|it| it.is_sound())
        );
    }
}
