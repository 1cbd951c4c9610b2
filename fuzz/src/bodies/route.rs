//! The fragment of an address: what it says is printed as an address that says the same.

use nose::ui::route::Route;

pub fn run(data: &[u8]) {
    let route = Route::parse(&super::text(data));
    let printed = route.fragment();
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._@+".contains(&byte);
    assert!(printed.bytes().all(is_plain), "{printed:?}");
    assert!(route.href().ends_with(&format!("#{printed}")));
    match route {
        Route::Unknown => assert_eq!(Route::parse(&printed), Route::Start),
        route => assert_eq!(Route::parse(&printed), route),
    }
}
