//! What is said where texts, files and QR codes are taken in.

/// A text of that piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taking<'a> {
    /// The button that takes the pasted text.
    Take,
    /// The label of the file button.
    Files,
    /// What files may be, and that they can be dropped.
    FilesHint,
    /// Nothing was pasted.
    NothingPasted,
    /// A text was looked through.
    TookText,
    /// A pasted text is longer than is read.
    TextTooLong,
    /// So many files were read.
    TookFiles { count: usize },
    /// A file is larger than is read.
    FileTooLarge { name: &'a str },
    /// The browser could not read it.
    FileUnreadable { name: &'a str },
    /// There is nothing in it.
    FileEmpty { name: &'a str },
    /// It is neither a text nor a picture.
    FileNeither { name: &'a str },
    /// It says it is a picture and is none the browser knows.
    NotAPicture { name: &'a str },
    /// A picture with too many pixels.
    PictureTooLarge { name: &'a str },
    /// The browser gives no pixels.
    PictureUnsupported { name: &'a str },
    /// No code was found in it.
    PictureNoCode { name: &'a str },
    /// So much that looks like a code's parts is in it that it was not looked through.
    PictureTooMuch { name: &'a str },
    /// More files at once than are read.
    TooManyFiles { count: usize, most: usize },
    /// The button that opens the camera.
    CameraOpen,
    /// The heading over what it sees.
    CameraTitle,
    /// What becomes of the picture.
    CameraAbout,
    /// The browser is asking.
    CameraAsking,
    /// It is looking.
    CameraLooking,
    /// It read so many codes.
    CameraSaw { count: usize },
    /// The button that closes it.
    CameraClose,
    /// It was closed.
    CameraClosed,
    /// It went off because the page was out of sight.
    CameraHidden,
    /// It stopped by itself.
    CameraEnded,
    /// Not allowed.
    CameraDenied,
    /// There is none.
    CameraMissing,
    /// Another program has it.
    CameraInUse,
    /// Not a secure page.
    CameraNotSecure,
    /// The browser knows none.
    CameraNotSupported,
    /// Something else.
    CameraFailed,
}
