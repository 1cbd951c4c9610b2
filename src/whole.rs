//! Mounts every page in one document, nothing else.

fn main() {
    nose::ui::app::start_whole();
}
