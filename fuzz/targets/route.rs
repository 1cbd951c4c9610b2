#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| nose_fuzz::bodies::route::run(data));
