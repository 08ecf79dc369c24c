//! The small words by which a language can be told.

use super::codes::code_in_tables;

/// For some languages, small words that nearly every sentence has one of. Words that English has, too, are in no other list, and
/// those that a neighbour has are not in English's: `in`, `is`, `for`, `have`, `at`, `on`, `was`, `of`.
const LISTS: &[(&str, &str)] = &[
    (
        "en",
        "the and with this that from your you which are these they their there when what would should been were has \
         because into than then each other such if it its will not but how or our can by to",
    ),
    (
        "da",
        "og det en til er som af den ikke der med han de et men var jeg fra vi kan på din dit du eller hvis når har om så",
    ),
    ("sv", "och det att som en på är av den till med inte för har ett från kan om du din eller när vi så"),
    ("nb", "og det en til er som av den ikke der med de et men var fra vi kan på din ditt du eller hvis når har om så"),
    ("nn", "og det ein til er som av den ikkje med dei eit men var frå vi kan på din ditt du eller viss når har om så"),
    ("fi", "ja on ei että se kun mutta tai joka ovat voi jos sekä ole niin myös kanssa kuin"),
    ("is", "og að er það sem á um með þú fyrir ekki eða til við þetta ef frá hefur eru"),
    ("fo", "og er í av á til ein eitt ikki tað við fyri frá hjá hevur tey teir ella um"),
    ("se", "ja lea leat ahte dat ii dán maid leai lei sii dahje muhto gos nu mii"),
    ("et", "ja on ei et see kui ka või mis siis aga oma selle seda saab te teie"),
    ("lv", "un ir ar uz kas no par tas vai lai jūs nav kā bet jūsu var ja"),
    ("lt", "ir yra su kad į iš tai kaip jūs jūsų ar bet apie arba jei kuris nuo šis per galite"),
    ("de", "der die und das ist nicht ein eine mit zu den von sie für auf sich dem des im oder wenn auch wird"),
    ("nl", "de het een en van te dat niet zijn met voor aan ook je naar wordt er deze of als"),
    ("fr", "le la les des et une un est que pour dans ce vous qui ne pas sur au avec du votre ou"),
    ("es", "el la los las que un una es por con para se del al su no y o como más"),
    ("it", "il la che di un una per non con del è gli le si da della alla e o come"),
    ("pt", "o os as que um uma não com para por do da no na se em é seu ou como"),
    ("pl", "i w na się nie z że do jest to jak oraz lub dla po za przez"),
    ("cs", "a v se na je že to s z do o jsou pro jako ale nebo při"),
];

/// The small words of a language; `None` where they are not known.
#[must_use]
pub(super) fn of(language: &str) -> Option<impl Iterator<Item = &'static str>> {
    let language = code_in_tables(language);
    let (_, list) = LISTS.iter().find(|(known, _)| *known == language)?;
    Some(list.split_ascii_whitespace())
}

/// The languages whose small words are known, each with these.
pub(super) fn known() -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str>)> {
    LISTS.iter().map(|(language, list)| (*language, list.split_ascii_whitespace()))
}
