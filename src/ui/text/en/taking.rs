//! What is said where texts, files and QR codes are taken in, in English.

use std::borrow::Cow;

use crate::ui::text::Taking;

/// A text of that piece.
pub fn taking(of: Taking<'_>) -> Cow<'static, str> {
    let fixed = match of {
        Taking::Take => "Look through the text",
        Taking::Files => "Or open files",
        Taking::FilesHint => {
            "Texts, or pictures of QR codes. Several at once are fine. You can also drop them here, or paste a picture above."
        }
        Taking::NothingPasted => "There is no text here yet. Paste it first.",
        Taking::TextTooLong => {
            "This text is larger than 5 MB. Paste it in parts, or only the part with what you look for."
        }
        Taking::TookText => "The text was looked through.",
        Taking::CameraOpen => "Scan a QR code with the camera",
        Taking::CameraTitle => "What the camera sees",
        Taking::CameraAbout => {
            "The picture is looked at in this browser. It is not stored, and it is sent nowhere."
        }
        Taking::CameraAsking => "Your browser asks whether this page may use the camera.",
        Taking::CameraLooking => {
            "The camera is on and looks for a QR code. Hold the whole code in view, with its white edge."
        }
        Taking::CameraClose => "Close the camera",
        Taking::CameraClosed => "The camera is off.",
        Taking::CameraHidden => "The camera is off, because this page was out of sight.",
        Taking::CameraEnded => {
            "The camera went off by itself. Open it again, or paste the text instead."
        }
        Taking::CameraDenied => {
            "This page may not use the camera. You can allow it in your browser’s settings for this page. Or paste the text, or open a picture of the code."
        }
        Taking::CameraMissing => {
            "This device has no camera that the browser can use. Paste the text, or open a picture of the code."
        }
        Taking::CameraInUse => {
            "The camera is in use by another program. Close that one and open the camera again. Or paste the text, or open a picture of the code."
        }
        Taking::CameraNotSecure => {
            "Browsers give the camera only to pages fetched by https, and this one was not. Paste the text, or open a picture of the code."
        }
        Taking::CameraNotSupported => {
            "This browser gives no camera to pages. Paste the text, or open a picture of the code."
        }
        Taking::CameraFailed => {
            "The camera did not start, and the browser does not say why. Paste the text, or open a picture of the code."
        }
        with_something => return Cow::Owned(made(with_something)),
    };
    Cow::Borrowed(fixed)
}

fn made(of: Taking<'_>) -> String {
    match of {
        Taking::TookFiles { count: 1 } => "One file was read.".to_owned(),
        Taking::TookFiles { count } => format!("{count} files were read."),
        Taking::FileTooLarge { name } => format!("“{name}” is larger than 5 MB and was not read."),
        Taking::FileUnreadable { name } => format!(
            "The browser could not read “{name}”. It may have been moved or changed. Choose it again."
        ),
        Taking::FileEmpty { name } => format!("There is nothing in “{name}”."),
        Taking::FileNeither { name } => format!(
            "“{name}” is neither a text nor a picture. Copy the text out of it and paste it above."
        ),
        Taking::NotAPicture { name } => format!(
            "“{name}” is not a picture this browser can show. Save it as PNG or JPEG and open that."
        ),
        Taking::PictureTooLarge { name } => {
            format!("“{name}” has too many pixels. Cut it down to the QR code and open that.")
        }
        Taking::PictureUnsupported { name } => {
            format!("This browser does not let the page read “{name}”. Paste the text instead.")
        }
        Taking::PictureNoCode { name } => format!(
            "No QR code was found in “{name}”. The whole code with its white edge has to be in the picture, sharp and not too slanted."
        ),
        Taking::PictureTooMuch { name } => format!(
            "“{name}” has too much in it that looks like parts of a QR code, so it was not looked through. Cut it down to the one code and open that."
        ),
        Taking::TooManyFiles { count, most } => format!(
            "You chose {count} files. The first {most} were read. Open the rest after them."
        ),
        Taking::CameraSaw { count: 1 } => {
            "One QR code was read. Show the next one, or close the camera.".to_owned()
        }
        Taking::CameraSaw { count } => {
            format!("{count} QR codes were read. Show the next one, or close the camera.")
        }
        fixed => taking(fixed).into_owned(),
    }
}
