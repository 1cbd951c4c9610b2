#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| nose_fuzz::age_file::run(data));
