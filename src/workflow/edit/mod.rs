//! Editing: the text that a translator works on, or that a reviewer corrects, with the source of every unit above it.

mod correct_unit;
mod correcting;
mod correction;
mod editing;
mod form;
mod forms;
mod hand_in;
mod look;
mod ongoing;
mod placing;
mod prepare;
mod remembered;
mod saving;
mod sheet;
mod skeleton;
mod texts_there;
mod typed_texts;
mod unit_notes;
mod watching;

pub use correct_unit::{Correction, UnitCorrected, UnitToCorrect, correct_unit, unit_to_correct};
pub use correcting::{Correcting, begin as begin_correcting, finish as finish_correcting};
pub use correction::Corrected;
pub use editing::{Begun, Edited, Opened, Opening, begin, finish};
pub use form::{Field, FieldVariant, Form, Shown, Typed, Unfit};
pub(in crate::workflow) use forms::Forms;
pub use hand_in::{HandedIn, hand_in_files, hand_in_typed};
pub use look::{Look, MARKS, look};
pub(in crate::workflow) use ongoing::Ongoing;
pub(in crate::workflow) use placing::with_entries;
pub use saving::{Saved, Saving, findings, forget_typed, save};
pub use sheet::{Homeless, Sheet, SheetUnit, Unsettled, sheet};
pub use skeleton::Languages;
pub(in crate::workflow) use typed_texts::{TypedTexts, TypedUnit};
pub(in crate::workflow) use unit_notes::{author_comments, remarks_about};
pub use watching::{Holder, Watched, look_at};
