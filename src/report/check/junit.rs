//! JUnit's XML: most CI systems show it as a list of tests. A suite is an item, a test is a rule that found something in
//! it; one more test says whether anything blocks, so that there is always one that can pass.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::message::message_and_help;
use super::pieces::write_all;
use crate::diagnostics::{Diagnostic, Diagnostics, Glance, Severity};
use crate::i18n::{Text, Words};
use crate::report::Terminal;
use crate::report::layout::snippet::place;
use crate::report::layout::visible::visible;
use crate::workflow::check::Report;

/// What was found in one item, or in one file that belongs to no item, by rule.
struct Suite {
    name: String,
    cases: BTreeMap<&'static str, Vec<Diagnostic>>,
}

/// The numbers of the diagnostics of each suite, one suite after the other by their names.
struct Suites<'r> {
    diagnostics: &'r Diagnostics,
    sorted: Vec<usize>,
    /// Where each begins among them, and where the last one ends.
    bounds: Vec<usize>,
}

impl Suite {
    fn failures(&self) -> usize {
        self.cases.values().filter(|found| found.iter().any(|diagnostic| blocks(diagnostic.severity))).count()
    }
}

impl<'r> Suites<'r> {
    fn of(diagnostics: &'r Diagnostics) -> Self {
        let mut sorted: Vec<usize> = (0..diagnostics.len()).collect();
        sorted.sort_by_cached_key(|number| name(diagnostics, *number));
        let begins = (0..sorted.len())
            .filter(|&at| at == 0 || name(diagnostics, sorted[at]) != name(diagnostics, sorted[at - 1]));
        let bounds = begins.chain([sorted.len()]).collect();
        Self { diagnostics, sorted, bounds }
    }

    fn len(&self) -> usize {
        self.bounds.len() - 1
    }

    fn numbers(&self, at: usize) -> &[usize] {
        &self.sorted[self.bounds[at]..self.bounds[at + 1]]
    }

    fn get(&self, at: usize) -> Suite {
        let numbers = self.numbers(at);
        let mut cases: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for diagnostic in numbers.iter().map(|number| self.diagnostics.get(*number)) {
            cases.entry(diagnostic.rule).or_default().push(diagnostic);
        }
        Suite { name: name(self.diagnostics, numbers[0]), cases }
    }

    /// How many tests and failures a suite has.
    fn figures(&self, at: usize) -> (usize, usize) {
        let (mut tests, mut failures) = (BTreeSet::new(), BTreeSet::new());
        for Glance { rule, severity, .. } in self.numbers(at).iter().map(|number| self.diagnostics.glance(*number)) {
            tests.insert(rule);
            if blocks(severity) {
                failures.insert(rule);
            }
        }
        (tests.len(), failures.len())
    }
}

/// The name of the suite that a diagnostic is in.
fn name(diagnostics: &Diagnostics, number: usize) -> String {
    match diagnostics.item(number) {
        Some(item) => item.to_string(),
        None => diagnostics.get(number).primary.path.to_string(),
    }
}

pub(super) fn render(report: &Report, terminal: &Terminal<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let words = terminal.words;
    let suites = Suites::of(&report.diagnostics);
    let figures = (0..suites.len()).map(|at| suites.figures(at));
    let (of_suites, failures) = figures.fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1));
    let errors = report.counts.errors;
    let (tests, failures) = (1 + of_suites, usize::from(errors > 0) + failures);
    let mut head = Writer::new(Vec::new());
    head.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let (tests, failures) = (tests.to_string(), failures.to_string());
    let attributes = [("name", "tolkit check"), ("tests", &*tests), ("failures", &*failures), ("errors", "0")];
    head.write_event(Event::Text(BytesText::from_escaped("\n")))?;
    head.write_event(Event::Start(BytesStart::new("testsuites").with_attributes(attributes)))?;
    head.write_event(Event::Text(BytesText::from_escaped("\n")))?;
    write_outcome(&mut head, errors, words)?;
    out.write_all(head.get_ref())?;
    write_all(suites.len(), out, |at, text| {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
        // Writing to memory cannot fail, and what was written are strings.
        if write_suite(&mut writer, &suites.get(at), words).is_ok() {
            text.push_str(&String::from_utf8_lossy(&writer.into_inner()));
            text.push('\n');
        }
    })?;
    let mut tail = Writer::new(Vec::new());
    tail.write_event(Event::End(BytesEnd::new("testsuites")))?;
    out.write_all(tail.get_ref())?;
    writeln!(out)
}

fn blocks(severity: Severity) -> bool {
    severity == Severity::Error
}

/// Writes the suite whose one test passes where nothing blocks.
fn write_outcome(writer: &mut Writer<Vec<u8>>, errors: usize, words: &Words) -> io::Result<()> {
    let failures = if errors > 0 { "1" } else { "0" };
    let suite = [("name", "check"), ("tests", "1"), ("failures", failures), ("errors", "0")];
    writer.create_element("testsuite").with_attributes(suite).write_inner_content(|writer| {
        let case = writer.create_element("testcase").with_attributes([("name", "check"), ("classname", "tolkit")]);
        if errors == 0 {
            case.write_empty()?;
            return Ok(());
        }
        let count = Text::new("report-check-errors").with("count", errors);
        let message = words.say(&Text::new("report-check-blocked").with("errors", count));
        case.write_inner_content(|writer| {
            let failure = [("message", &*allowed(&message)), ("type", "check")];
            writer.create_element("failure").with_attributes(failure).write_empty()?;
            Ok(())
        })?;
        Ok(())
    })?;
    writer.write_event(Event::Text(BytesText::from_escaped("\n")))
}

fn write_suite(writer: &mut Writer<Vec<u8>>, suite: &Suite, words: &Words) -> io::Result<()> {
    let (tests, failures) = (suite.cases.len().to_string(), suite.failures().to_string());
    let name = allowed(&suite.name);
    let attributes = [("name", &*name), ("tests", &*tests), ("failures", &*failures), ("errors", "0")];
    writer.create_element("testsuite").with_attributes(attributes).write_inner_content(|writer| {
        for (rule, found) in &suite.cases {
            let case = [("name", *rule), ("classname", &*name), ("file", &*allowed(&found[0].primary.path))];
            writer
                .create_element("testcase")
                .with_attributes(case)
                .write_inner_content(|writer| write_case(writer, rule, found, words))?;
        }
        Ok(())
    })?;
    Ok(())
}

fn write_case(writer: &mut Writer<Vec<u8>>, rule: &str, found: &[Diagnostic], words: &Words) -> io::Result<()> {
    let (errors, others): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
        found.iter().partition(|diagnostic| blocks(diagnostic.severity));
    if let Some(first) = errors.first() {
        let message = allowed(&words.say(&first.message)).replace('\n', " ");
        let failure = writer.create_element("failure").with_attributes([("message", &*message), ("type", rule)]);
        failure.write_text_content(BytesText::new(&listing(&errors, words)))?;
    }
    if !others.is_empty() {
        writer.create_element("system-out").write_text_content(BytesText::new(&listing(&others, words)))?;
    }
    Ok(())
}

/// Lists diagnostics, each with its place.
fn listing(found: &[&Diagnostic], words: &Words) -> String {
    let of = |diagnostic: &&Diagnostic| {
        let message = message_and_help(diagnostic, words).replace('\n', "\n    ");
        format!("{}: {}: {message}\n", place(&diagnostic.primary), diagnostic.severity.as_str())
    };
    allowed(&found.iter().map(of).collect::<String>())
}

/// Shows the characters that XML 1.0 does not allow, not even escaped, and others that would steer a terminal or that nobody would see.
fn allowed(text: &str) -> String {
    visible(text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;
    use quick_xml::Reader;

    /// Reads XML back: the elements with an attribute of that name, and all text.
    fn read(xml: &str, element: &str, attribute: &str) -> (Vec<String>, String) {
        let mut reader = Reader::from_str(xml);
        let (mut values, mut text) = (Vec::new(), String::new());
        loop {
            match reader.read_event().expect("well-formed") {
                Event::Eof => return (values, text),
                Event::Start(start) | Event::Empty(start) if start.name().as_ref() == element.as_bytes() => {
                    let value = start.try_get_attribute(attribute).expect("attributes").expect(attribute);
                    values.push(value.unescape_value().expect("escaped").into_owned());
                }
                Event::Text(part) => text.push_str(&part.decode().expect("UTF-8")),
                _ => {}
            }
        }
    }

    #[test]
    fn counts_are_those_of_the_elements() {
        let xml = samples::rendered(render, &samples::report());
        assert_eq!(read(&xml, "testsuite", "name").0, ["check", "lt:www/home", "workflow.toml"]);
        assert_eq!(read(&xml, "testsuite", "tests").0, ["1", "5", "1"]);
        assert_eq!(read(&xml, "testsuite", "failures").0, ["1", "3", "1"]);
        assert_eq!(
            (read(&xml, "testsuites", "tests").0, read(&xml, "testcase", "name").0.len()),
            (vec!["7".into()], 7)
        );
        assert_eq!(
            (read(&xml, "testsuites", "failures").0, read(&xml, "failure", "type").0.len()),
            (vec!["5".into()], 5)
        );
    }

    #[test]
    fn warnings_and_notes_are_not_failures() {
        let report = Report::of(vec![samples::hostile(), samples::note()]);
        let xml = samples::rendered(render, &report);
        assert_eq!(read(&xml, "testsuites", "failures").0, ["0"]);
        assert!(xml.contains("<system-out>locales/lt/home.ftl:2:13: note: "), "{xml}");
    }

    #[test]
    fn a_report_without_findings_has_a_test_that_passes() {
        let report = Report::default();
        let xml = samples::rendered(render, &report);
        assert_eq!((read(&xml, "testcase", "name").0, read(&xml, "failure", "type").0), (vec!["check".into()], vec![]));
    }

    #[test]
    fn what_xml_does_not_allow_is_shown_and_the_rest_escaped() {
        let mut found = samples::variable();
        found.message = Text::new("<b attr=\"x\"> & ]]> \u{1b}\u{0}\u{ffff}ž");
        let report = Report::of(vec![found]);
        let xml = samples::rendered(render, &report);
        assert_eq!(read(&xml, "failure", "message").0[1], "<b attr=\"x\"> & ]]> ⟨U+001B⟩⟨U+0000⟩⟨U+FFFF⟩ž");
        assert!(!xml.contains(['\u{1b}', '\u{0}', '\u{ffff}']));
    }
}
