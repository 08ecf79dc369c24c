//! What went out, what did not and why, and what is out.

use super::account::{Account, Ending};
use super::layout::when;
use super::{exchange, refusal};
use crate::i18n::Text;
use crate::packet::Format;
use crate::workflow::export::{Exported, LeftOutItem, PacketFile, Why};
use crate::workflow::packets::PacketOut;

/// What became of all items. `path_of` is where a file is; none is that it was printed.
#[must_use]
pub(crate) fn account(
    exported: &Exported,
    path_of: &dyn Fn(&PacketFile) -> Option<String>,
    is_dry_run: bool,
) -> Account {
    let mut account = Account::default();
    for file in &exported.files {
        match path_of(file) {
            _ if is_dry_run => account.result(volume(Text::new("export-would"), file)),
            Some(path) => account.result(volume(Text::new("export-done").with("path", path), file)),
            // The file is the result.
            None => account.hint(volume(Text::new("export-printed"), file)),
        }
    }
    for LeftOutItem { item, why } in &exported.left_out {
        let item = item.to_string();
        match why {
            Why::Refused(why) => account.error(refusal::text(why, &item), Ending::Refused),
            Why::Nothing => account.hint(Text::new("export-nothing-of").with("item", item)),
        }
    }
    for (item, units) in &exported.unwritable {
        let text = Text::new("export-unwritable").with("item", item.to_string()).with("units", units.join(", "));
        account.error(text, Ending::Blocked);
    }
    if exported.files.is_empty() && exported.left_out.is_empty() {
        account.result(Text::new("export-nothing"));
    }
    if !exported.claimed.is_empty() && !is_dry_run {
        account.hint(Text::new("export-claimed").with("count", exported.claimed.len()));
    }
    if !exported.files.is_empty() && !is_dry_run {
        account.hint(Text::new("export-next"));
    }
    if let Some(reached) = &exported.exchange {
        account.append(exchange::account(reached, &exported.claimed));
    }
    account
}

fn volume(text: Text, file: &PacketFile) -> Text {
    let text = text.with("packet", file.packet.clone()).with("items", file.items);
    text.with("units", file.units).with("words", file.words)
}

/// The packets that are out.
#[must_use]
pub(crate) fn list(packets: &[PacketOut]) -> Account {
    let mut account = Account::default();
    for packet in packets {
        let items: Vec<String> = packet.items.iter().map(|item| item.item.to_string()).collect();
        let text = Text::new("export-out").with("packet", packet.name.clone()).with("day", when::day(packet.clock));
        let text = text.with("format", packet.format.clone()).with("count", packet.units());
        account.result(text.with("items", items.join(", ")));
    }
    if packets.is_empty() {
        account.result(Text::new("export-none-out"));
    }
    account
}

/// What a format is for, in a few words.
#[must_use]
pub(crate) fn format(format: Format) -> Text {
    Text::new(match format {
        Format::Xliff => "web-format-xliff",
        Format::Xliff2 => "web-format-xliff2",
        Format::Xliff20 => "web-format-xliff20",
        Format::Po => "web-format-po",
        Format::Csv => "web-format-csv",
        Format::Html => "web-format-html",
    })
}
