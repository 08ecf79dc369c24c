//! The example newsroom, and the project's own interface strings.

use crate::sandbox::{Sandbox, project};

#[test]
fn the_newsroom_passes_its_own_gate() {
    let newsroom = project("examples/newsroom");
    let sandbox = Sandbox::empty();
    let ran = sandbox.tolkit_in(&newsroom, &["check", "-f", "json"]).ok();
    assert_eq!(ran.json()["summary"]["errors"], 0);
    let json = sandbox.tolkit_in(&newsroom, &["coverage", "-f", "json"]).ok().json();
    let locales = json["locales"].as_array().expect("locales");
    assert_eq!(locales.len(), 13);
    let complete = locales.iter().filter(|locale| locale["missing"] == 0).count();
    let begun = locales.iter().filter(|locale| locale["missing"] != locale["units"]).count();
    assert!(complete >= 6 && begun >= 9, "{complete} complete, {begun} begun");
}

#[test]
fn the_project_manages_its_own_words() {
    let sandbox = Sandbox::empty();
    sandbox.tolkit_in(&project(""), &["check", "--severity", "warning"]).ok();
    let json = sandbox.tolkit_in(&project(""), &["coverage", "-f", "json"]).ok().json();
    assert_eq!(json["locales"].as_array().map(Vec::len), Some(13));
}
