//! Comments in code, where a section has them translated.

use crate::extract::{WORKFLOW, mark, units};
use crate::sandbox::Sandbox;

const ARTICLE: &str = "Run it:

- Like this:

  ```rust
  // Ask for the ferry.
  let ferry = ask(\"// not this\"); // Any one.
  /*
   * Two
   * lines.
   */
  ```

```text
# not this
```

```sh
# At sea
sail # 1
```
";

#[test]
fn comments_are_units_where_the_section_says_so() {
    let sandbox = Sandbox::empty();
    sandbox.write("articles/ferry.md", ARTICLE);
    sandbox.write("workflow.toml", WORKFLOW);
    sandbox.tolkit(&["extract"]).ok();
    let resource = "locales/en/news/ferry.ftl";
    assert_eq!(units(&sandbox, resource).len(), 2);
    sandbox.write("workflow.toml", format!("{WORKFLOW}code_comments = true\n"));
    sandbox.tolkit(&["extract"]).ok();
    let texts: Vec<String> = units(&sandbox, resource).into_iter().map(|unit| unit.1).collect();
    let comments = ["Ask for the ferry.", "Any one.", "Two lines.", "At sea"];
    assert_eq!(texts[2..], comments);
    assert!(sandbox.read(resource).contains("# Code comment\np-"));
    mark(&sandbox, "lt", "ferry");
    sandbox.tolkit(&["check", "-l", "lt"]).ok();
    sandbox.tolkit(&["render", "-l", "lt"]).ok();
    let mut expected = ARTICLE.replace("Two\n   * lines.", "Two lines.");
    for text in comments.into_iter().chain(["Run it:", "Like this:"]) {
        expected = expected.replace(text, &format!("LT: {text}"));
    }
    assert_eq!(sandbox.read("site/lt/ferry.md"), expected);
    // What would end the comment cannot be in it.
    let broken = sandbox.read("locales/lt/news/ferry.ftl").replace("Two lines.", "Two */ lines.");
    sandbox.write("locales/lt/news/ferry.ftl", broken);
    let ran = sandbox.tolkit(&["render", "-l", "lt"]).fails(1);
    assert!(ran.stderr.contains("[skeleton-mismatch]"), "{}", ran.stderr);
}
