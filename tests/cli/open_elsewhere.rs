//! The workbench: an item goes out as a file, and the file comes back.

use crate::office::Office;
use crate::workbench::Workbench;

const BOUNDARY: &str = "----tolkit-test";

/// A form with a file, as a browser sends it.
fn with_file(name: &str, text: &str) -> String {
    format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n{text}\r\n--{BOUNDARY}--\r\n"
    )
}

#[test]
fn an_item_goes_out_and_comes_back() {
    let office = Office::small();
    let workbench = Workbench::open(office.tolkit_command("ona", &[]), &[]);
    let page = workbench.page("/translate/lt:site/home");
    assert!(page.contains("action=\"/export/lt:site/home\"") && page.contains("<option value=\"xliff\">"), "{page}");
    let file = workbench.post("/export/lt:site/home", &[("format", "xliff"), ("todo", "1")]);
    assert_eq!(file.status, 200);
    assert_eq!(
        file.headers["content-disposition"],
        "attachment; filename=\"lt-site-home.xlf\"; filename*=UTF-8''lt-site-home.xlf"
    );
    assert!(file.body.starts_with("<?xml") && file.body.contains("resname=\"title\""), "{}", file.body);
    let empty = "state=\"needs-translation\"></target>";
    let filled = file.body.replacen(empty, "state=\"translated\">Pradžia</target>", 1);
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let back = workbench.send_form("/import/lt:site/home", &kind, &with_file("back.xlf", &filled));
    assert_eq!(back.status, 303, "{}", back.body);
    let page = workbench.page(&back.headers["location"]);
    assert!(page.contains("lt:site/home: one text came in") && page.contains(">\nPradžia</textarea>"), "{page}");
    assert!(page.contains("What came in is your draft: look at it here"), "{page}");
}

#[test]
fn what_is_no_file_of_ours_is_said_on_the_page() {
    let office = Office::small();
    let workbench = Workbench::open(office.tolkit_command("ona", &[]), &[]);
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let said = |body: &str| {
        let answer = workbench.send_form("/import/lt:site/home", &kind, body);
        assert_eq!(answer.status, 303, "{}", answer.body);
        workbench.page(&answer.headers["location"])
    };
    assert!(said(&with_file("a.xlf", "hello")).contains("a.xlf is in no format that tolkit reads"));
    assert!(said(&with_file("", "")).contains("There was no file to bring in."));
    let broken = workbench.send_form("/import/lt:site/home", &kind, "--other");
    assert_eq!(broken.status, 400);
    let plain = workbench.post("/import/lt:site/home", &[("file", "x")]);
    assert_eq!(plain.status, 400, "{}", plain.body);
}
