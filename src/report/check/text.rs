//! The report for people: blocks with the lines that are meant, a line for each note, and a summary in words.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io;

use super::group::{Block, Group, blocks};
use super::pieces::write_all;
use super::totals::totals;
use crate::diagnostics::{Diagnostic, Glance, SeverityCounts};
use crate::i18n::Text;
use crate::report::Terminal;
use crate::report::layout::ci::take_commands_out;
use crate::report::layout::snippet::{List, Snippets, emphasis, place};
use crate::report::layout::visible::one_line;
use crate::rules::gate;
use crate::workflow::check::Report;

/// How many units a block lists, unless everything is asked for.
const LISTED: usize = 12;

pub(super) fn render(report: &Report, terminal: &Terminal<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let blocks = blocks(&report.diagnostics, terminal.verbose);
    let snippets = Snippets::new(terminal);
    let found = &report.diagnostics;
    write_all(blocks.len(), out, |index, text| {
        let from = text.len();
        match &blocks[index] {
            Block::Lines(number) => snippets.diagnostic(&found.get(*number), text),
            Block::Line(number) => {
                let diagnostic = found.get(*number);
                line(&diagnostic, &diagnostic.message, &snippets, terminal, text);
            }
            Block::Group(members) => listing(&members.of(found), &snippets, terminal, text),
            Block::Count(members) => {
                let group = members.of(found);
                line(&group.first, &title(&group), &snippets, terminal, text);
            }
        }
        take_commands_out(text, from);
        if !(blocks[index].is_line() && blocks.get(index + 1).is_some_and(Block::is_line)) {
            text.push('\n');
        }
    })?;
    writeln!(out, "{}", summary(report, terminal))
}

/// Adds a diagnostic as a single line.
fn line(diagnostic: &Diagnostic, message: &Text, snippets: &Snippets<'_>, terminal: &Terminal<'_>, out: &mut String) {
    let _ = write!(out, "{}: ", place(&diagnostic.primary));
    snippets.heading(diagnostic.severity, diagnostic.rule, out);
    out.push_str(&one_line(&terminal.words.say(message)));
    out.push('\n');
}

/// Adds a block for a group: how many units, which ones, what demands them, what to do.
fn listing(group: &Group, snippets: &Snippets<'_>, terminal: &Terminal<'_>, out: &mut String) {
    // A line that says "and 1 more" is no shorter than the line itself.
    let listed = if terminal.verbose || group.len() <= LISTED + 1 { group.len() } else { LISTED };
    let places: Vec<(Cow<'_, str>, String)> = if group.is_of_files() {
        let units = |count| terminal.words.say(&Text::new("report-check-units").with("count", count));
        group.files().take(listed).map(|(label, count)| (place(label), units(count))).collect()
    } else {
        let units = group.units().into_iter().take(listed);
        units.map(|(label, unit)| (place(label), one_line(unit).into_owned())).collect()
    };
    let widest = places.iter().map(|(place, _)| place.chars().count()).max().unwrap_or(0);
    let mut lines: Vec<_> = places.iter().map(|(place, said)| format!("{place:widest$}  {said}")).collect();
    if group.len() > listed {
        lines.push(terminal.words.say(&Text::new("report-check-more").with("count", group.len() - listed)));
    }
    let list = List {
        rule: group.first.rule,
        severity: group.first.severity,
        title: &title(group),
        path: &group.first.primary.path,
        lines,
        demanded_by: group.demanded_by().map(|label| (label, &group.first.message)),
    };
    snippets.list(&list, out);
}

fn title(group: &Group) -> Text {
    let item = match &group.first.item {
        Some(item) => item.to_string(),
        None => group.first.primary.path.to_string(),
    };
    let section = group.first.item.as_ref().map_or("", |item| item.section.as_str());
    let locale = group.first.locale.as_ref().map_or("", |locale| locale.as_str());
    Text::new(group.message)
        .with("count", group.len())
        .with("item", item)
        .with("path", &*group.first.primary.path)
        .with("locale", locale)
        .with("section", section)
        .with("units", group.missing_units())
}

/// Says how it ended.
fn summary(report: &Report, terminal: &Terminal<'_>) -> String {
    let nothing_found = report.counts == SeverityCounts::default();
    let said = terminal.words.say(&totals(report));
    let style = emphasis(terminal, nothing_found && report.items > 0);
    let mut said = format!("{style}{said}{style:#}");
    let says_why = |found: Glance<'_>| found.rule == gate::EMPTY_SECTION.id;
    if report.items == 0 && !nothing_found && !report.diagnostics.glances().any(says_why) {
        said.push('\n');
        said.push_str(&terminal.words.word("report-check-nothing"));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;
    use crate::diagnostics::Severity;
    use crate::i18n::Words;

    fn rendered(report: &Report, color: bool, verbose: bool) -> String {
        let words = Words::new(&[]);
        let mut out = Vec::new();
        render(report, &Terminal { words: &words, width: 80, color, verbose, whole: false }, &mut out)
            .expect("written");
        String::from_utf8(out).expect("UTF-8")
    }

    fn report(diagnostics: Vec<Diagnostic>) -> Report {
        Report { items: 2, units: 30, ..Report::of(diagnostics) }
    }

    #[test]
    fn the_report_reads_well() {
        let text = samples::rendered(render, &samples::report());
        snapbox::assert_data_eq!(text, snapbox::file!["samples/report.txt"].raw());
    }

    #[test]
    fn a_long_list_is_cut_and_shown_whole_when_asked() {
        let many = report(samples::missing(46));
        let text = rendered(&many, false, false);
        assert!(text.contains("unit-11\n    and 34 more\n  = workflow.toml:"), "{text}");
        assert!(!text.contains("unit-12"), "{text}");
        let text = rendered(&many, false, true);
        assert!(text.contains("unit-45\n") && !text.contains("more"), "{text}");
        assert!(rendered(&report(samples::missing(13)), false, false).contains("unit-12\n"));
    }

    #[test]
    fn notes_are_lines_without_gaps_and_groups_of_notes_are_counted() {
        let mut diagnostics = samples::missing(3);
        diagnostics.iter_mut().for_each(|diagnostic| diagnostic.severity = Severity::Note);
        diagnostics.push(samples::note());
        let expected = "locales/lt/home.ftl: note[missing-unit]: lt:www/home: 3 units have no translation\n\
                        locales/lt/home.ftl:2:13: note[double-space]: what double-space says\n\n\
                        0 errors, 0 warnings, 2 notes in 2 items\n";
        assert_eq!(rendered(&report(diagnostics), false, false).replace("4 notes", "2 notes"), expected);
    }

    #[test]
    fn nothing_to_mend_and_nothing_to_check_are_said() {
        let mut report = report(Vec::new());
        assert_eq!(rendered(&report, false, false), "All is well: 30 units in 2 items, and nothing to mend\n");
        report.waived = 1;
        assert!(rendered(&report, false, false).ends_with("; 1 finding waived\n"));
        (report.items, report.waived) = (0, 0);
        assert!(rendered(&report, false, false).starts_with("Nothing to check: "));
        let report = Report::of(vec![samples::configuration()]);
        let text = rendered(&report, false, false);
        assert!(text.contains("\n1 error, 0 warnings, 0 notes in 0 items\nNothing to check: "), "{text}");
    }

    #[test]
    fn nothing_from_a_file_acts_on_the_terminal() {
        let text = rendered(&samples::report(), false, false);
        assert!(!text.contains(|character: char| character.is_control() && character != '\n'), "{text}");
        let text = rendered(&samples::report(), true, true);
        assert!(!text.contains('\u{202e}') && !text.contains("\u{1b}[2J") && text.contains("⟨U+001B⟩[2J"), "{text}");
    }
}
