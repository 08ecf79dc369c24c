//! A badge per locale, for a README: the locale at the left, its percentage at the right, side by side in one picture.

use super::rows::By;
use crate::i18n::Text;
use crate::model::UnitCounts;
use crate::report::Terminal;
use crate::report::layout::number::percent;
use crate::report::layout::visible::one_line;
use crate::workflow::coverage::Coverage;

const HEIGHT: usize = 20;
const GAP: usize = 6;
const IN_A_ROW: usize = 7;
const LABEL: &str = "#3d444d";
const NOTHING: &str = "#59636e";

/// The badges; they have one width, so that they stand in columns.
pub(super) fn render(coverage: &Coverage, _: By, terminal: &Terminal<'_>) -> String {
    let badges: Vec<(String, String, &str)> = coverage
        .locales
        .iter()
        .map(|locale| {
            let units = &locale.figures.units;
            (one_line(locale.locale.as_str()).into_owned(), percent(terminal.words, units), colour(units))
        })
        .collect();
    let widest = |texts: &mut dyn Iterator<Item = &str>| texts.map(text_width).max().unwrap_or(0) + 12;
    let left = widest(&mut badges.iter().map(|(label, ..)| label.as_str()));
    let right = widest(&mut badges.iter().map(|(_, value, _)| value.as_str()));
    let across = badges.len().clamp(1, IN_A_ROW);
    let down = badges.len().div_ceil(across).max(1);
    let (width, height) = (across * (left + right + GAP) - GAP, down * (HEIGHT + GAP) - GAP);
    let title = Text::new("coverage-page-title").with("project", coverage.project.clone());
    let title = escape(&terminal.words.say(&title));
    let said: Vec<String> = badges.iter().map(|(label, value, _)| format!("{label} {value}")).collect();
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title desc\" \
         font-family=\"Verdana, 'DejaVu Sans', Geneva, sans-serif\" font-size=\"11\">\n\
         <title id=\"title\">{title}</title>\n<desc id=\"desc\">{}</desc>\n",
        escape(&said.join(", ")),
    );
    for (at, (label, value, colour)) in badges.iter().enumerate() {
        let (x, y) = (at % across * (left + right + GAP), at / across * (HEIGHT + GAP));
        let (label, value) = (escape(label), escape(value));
        let all = left + right;
        out.push_str(&format!(
            "<g transform=\"translate({x} {y})\"><title>{label} {value}</title>\
             <clipPath id=\"c{at}\"><rect width=\"{all}\" height=\"{HEIGHT}\" rx=\"4\"/></clipPath>\
             <g clip-path=\"url(#c{at})\"><rect width=\"{left}\" height=\"{HEIGHT}\" fill=\"{LABEL}\"/>\
             <rect x=\"{left}\" width=\"{right}\" height=\"{HEIGHT}\" fill=\"{colour}\"/></g>\
             <g fill=\"#fff\" text-anchor=\"middle\"><text x=\"{}\" y=\"14\">{label}</text>\
             <text x=\"{}\" y=\"14\" font-weight=\"bold\">{value}</text></g></g>\n",
            left as f64 / 2.0,
            left as f64 + right as f64 / 2.0,
        ));
    }
    out.push_str("</svg>\n");
    out
}

/// The colour behind a percentage: dark enough for white text, from red over amber to green.
fn colour(units: &UnitCounts) -> &'static str {
    match units.percent() {
        None => NOTHING,
        Some(100) => "#116329",
        Some(80..) => "#2f6f2b",
        Some(50..) => "#7d5700",
        Some(20..) => "#9a4a00",
        Some(_) => "#a11d1d",
    }
}

/// About how wide a text is in Verdana, bold, 11 pixels high.
fn text_width(text: &str) -> usize {
    let tenths: usize = text
        .chars()
        .map(|c| match c {
            'i' | 'l' | 'j' | '.' | ',' | '\u{a0}' | ' ' => 40,
            'm' | 'w' | 'M' | 'W' | '%' => 125,
            _ => 80,
        })
        .sum();
    tenths.div_ceil(10)
}

fn escape(text: &str) -> String {
    one_line(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::i18n::Words;
    use quick_xml::events::Event;

    fn svg(coverage: &Coverage) -> String {
        render(
            coverage,
            By::Section,
            &Terminal { words: &Words::new(&[]), width: 80, color: false, verbose: false, whole: false },
        )
    }

    fn texts(svg: &str) -> Vec<String> {
        let mut reader = quick_xml::Reader::from_str(svg);
        let mut texts = Vec::new();
        let mut inside = false;
        loop {
            match reader.read_event().expect("well-formed") {
                Event::Start(tag) => inside = tag.name().as_ref() == b"text",
                Event::Text(text) if inside => texts.push(text.decode().expect("UTF-8").into_owned()),
                Event::End(_) => inside = false,
                Event::Eof => return texts,
                _ => {}
            }
        }
    }

    #[test]
    fn every_locale_has_a_badge() {
        assert_eq!(texts(&svg(&sample::coverage())), ["da", "100%", "fo", "–", "lt", "5%"]);
    }

    #[test]
    fn copies_of_the_source_are_not_done() {
        assert_eq!(texts(&svg(&sample::copies())), ["is", "48%"]);
    }

    #[test]
    fn any_text_is_only_text() {
        let svg = svg(&sample::hostile());
        texts(&svg);
        assert!(!svg.contains("<img"), "{svg}");
        texts(&self::svg(&sample::empty()));
    }

    #[test]
    fn white_text_is_readable_on_every_colour() {
        let channel = |hex: &str| {
            let value = f64::from(u8::from_str_radix(hex, 16).expect("hex")) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        let colours =
            [0, 30, 60, 90, 100].map(|percent| colour(&sample::figures([percent, 0, 0, 100 - percent]).units));
        for colour in colours.into_iter().chain([LABEL, NOTHING]) {
            let [red, green, blue] = [1, 3, 5].map(|at| channel(&colour[at..at + 2]));
            let contrast = 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
            assert!(contrast >= 4.5, "{colour}: {contrast}");
        }
    }
}
