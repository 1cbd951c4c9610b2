//! Pictures as gray pixels, by the browser's own decoding and a canvas nobody sees, and the texts
//! of the QR codes in them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use thiserror::Error;
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::{CanvasRenderingContext2d, File, HtmlCanvasElement, HtmlVideoElement, ImageBitmap};

use super::named;
use crate::platform::qr::{self, Gray, MOST_SIDE};

/// No picture is decoded that is larger than this on a side.
const MOST_DECODED: u32 = 12_000;

/// Why there are no pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NoPicture {
    /// The file is no picture the browser knows.
    #[error("not a picture")]
    NotAPicture,
    /// It has too many pixels.
    #[error("too large")]
    TooLarge,
    /// The browser gives no pixels: too old, or it guards against being told apart by them.
    #[error("the browser cannot do this")]
    Unsupported,
}

/// A picture's width and height within so many pixels on the longer side. Never zero.
fn within(width: u32, height: u32, most: usize) -> (u32, u32) {
    let most = u32::try_from(most).unwrap_or(u32::MAX);
    let longer = width.max(height);
    if longer <= most {
        return (width, height);
    }
    let shorter = |side: u32| (u64::from(side) * u64::from(most) / u64::from(longer)).max(1);
    let side = |side| u32::try_from(shorter(side)).unwrap_or(most);
    (side(width), side(height))
}

/// A canvas that is never shown.
pub struct Canvas {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
}

impl Canvas {
    /// A new one.
    pub fn new() -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
        let options = js_sys::Object::new();
        // The pixels are read again and again: they are better not kept on the graphics card.
        let _set = js_sys::Reflect::set(
            &options,
            &JsValue::from_str("willReadFrequently"),
            &JsValue::TRUE,
        );
        let context = canvas.get_context_with_context_options("2d", &options);
        let context = context.ok()??.dyn_into().ok()?;
        Some(Self { canvas, context })
    }

    fn size(&self, (width, height): (u32, u32)) -> (f64, f64) {
        self.canvas.set_width(width);
        self.canvas.set_height(height);
        (f64::from(width), f64::from(height))
    }

    fn gray(&self) -> Option<Gray> {
        let (width, height) = (self.canvas.width(), self.canvas.height());
        let (wide, high) = (f64::from(width), f64::from(height));
        let data = self.context.get_image_data(0.0, 0.0, wide, high).ok()?;
        Some(Gray::of_colors(
            width as usize,
            height as usize,
            &data.data(),
        ))
    }

    /// What a video shows now, within so many pixels on a side. `None` while it shows nothing.
    pub fn gray_of_video(&self, video: &HtmlVideoElement, most: usize) -> Option<Gray> {
        let (width, height) = (video.video_width(), video.video_height());
        if width == 0 || height == 0 {
            return None;
        }
        let (wide, high) = self.size(within(width, height, most));
        let drawn = self
            .context
            .draw_image_with_html_video_element_and_dw_and_dh(video, 0.0, 0.0, wide, high);
        drawn.ok()?;
        self.gray()
    }

    fn gray_of_bitmap(&self, bitmap: &ImageBitmap) -> Option<Gray> {
        let size = within(bitmap.width(), bitmap.height(), MOST_SIDE);
        let (wide, high) = self.size(size);
        let drawn = self
            .context
            .draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, wide, high);
        drawn.ok()?;
        self.gray()
    }
}

/// The gray pixels of a picture in a file, at most [`MOST_SIDE`] on a side.
pub async fn gray(file: &File) -> Result<Gray, NoPicture> {
    let global = js_sys::global();
    if named::get(&global, "createImageBitmap").is_none() {
        return Err(NoPicture::Unsupported);
    }
    let bitmap = named::wait(&global, "createImageBitmap", &[file.into()]).await;
    let bitmap = bitmap.map_err(|_| NoPicture::NotAPicture)?;
    let bitmap: ImageBitmap = bitmap.dyn_into().map_err(|_| NoPicture::Unsupported)?;
    let is_too_large = bitmap.width().max(bitmap.height()) > MOST_DECODED;
    let gray = match is_too_large {
        true => Err(NoPicture::TooLarge),
        false => Canvas::new()
            .and_then(|canvas| canvas.gray_of_bitmap(&bitmap))
            .ok_or(NoPicture::Unsupported),
    };
    bitmap.close();
    gray
}

/// After so many pictures that broke the reader no more are read: each leaves some memory behind.
const MOST_BROKEN: u32 = 20;

thread_local! {
    static BROKEN: Cell<u32> = const { Cell::new(0) };
}

/// What a picture holds.
#[derive(Clone, Debug, Default)]
pub struct Held {
    /// The texts of the codes in it.
    pub texts: Vec<String>,
    /// Whether so much was in it that it was not looked through whole.
    pub is_too_much: bool,
}

/// The texts of the codes in a picture.
///
/// A picture may break the reader (see `platform::qr`). It is called by way of the browser, which
/// turns that into an error and comes back here; a picture that breaks it holds no text.
pub fn look(picture: Gray) -> Held {
    if BROKEN.get() >= MOST_BROKEN {
        return Held::default();
    }
    let found = Rc::new(RefCell::new(Held::default()));
    let take = Rc::clone(&found);
    let look = Closure::once_into_js(move || {
        let (texts, works) = qr::read_counted(&picture);
        let is_too_much = works.iter().any(|work| !work.is_little());
        *take.borrow_mut() = Held { texts, is_too_much };
    });
    let read = look.unchecked_ref::<Function>().call0(&JsValue::UNDEFINED);
    if read.is_err() {
        BROKEN.set(BROKEN.get() + 1);
    }
    found.take()
}
