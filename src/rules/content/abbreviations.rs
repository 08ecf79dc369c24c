//! Words whose last full stop is their own and not the sentence's.

use crate::language::code_in_tables;
use crate::rules::PLACEABLE;

/// Whether a text that ends with a full stop most likely ends with an abbreviation, an initial or an ordinal
/// number (`kl. 15`, `m.fl.`, `и т. д.`, `den 3.`, `den { $day }.`). `text` is without that full stop.
pub(super) fn ends_abbreviated(text: &str, language: &str) -> bool {
    let token = text.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '[')).next().unwrap_or_default();
    let has_inner_stop = token.contains('.') && !token.contains("..");
    // English ordinals have letters behind them.
    let is_ordinal = language != "en" && token.ends_with(|c: char| c.is_ascii_digit() || c == PLACEABLE);
    if has_inner_stop || is_ordinal {
        return true;
    }
    // `€/mėn`, `10-mln`, `„Min`
    let word = token.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let is_initial = word.chars().count() == 1;
    is_initial || is_known(&word.to_lowercase(), language)
}

fn is_known(word: &str, language: &str) -> bool {
    let language = code_in_tables(language);
    let own = KNOWN.iter().filter(|(known, _)| matches!(*known, "*") || *known == language);
    own.flat_map(|(_, words)| words.split_ascii_whitespace()).any(|known| known == word)
}

/// For each language, abbreviations that sentences end with; `*` is for those of English and of several languages. None is an
/// ordinary last word of a sentence in its language.
static KNOWN: &[(&str, &str)] = &[
    (
        "*",
        "aps bl ca co corp dr etc inc jr kap kl kr ltd max mill milj min mio mln mm mrd nr ref sek st tel vs jan feb \
         apr aug sept okt nov dec",
    ),
    (
        "da",
        "adm afd bd bl ca dir dvs eks ekskl evt ff forts frk fx hhv hr inkl jf jfr k kbh kld lb maks md mdr mfl mht mia mnd mv mvh obs \
         osv pers pga pkt s sdr spm stk str tirs tlf ts tus udg udt vedr vol årg årh",
    ),
    (
        "nb",
        "adm adr afd avd avg bl dir dvs eks ekskl evt forts frk hhv hr inkl iht jf kap kgl maks mfl mht mnd mv mva mvh obs osv pers pga \
         pkt red sek stk stp str tlf univ vedr årg årh",
    ),
    (
        "nn",
        "adm adr avd bl dir dvs eks ekskl evt forts hhv inkl jf kap maks mfl mht mnd mv mva mvh obs osv pers pga pkt red sek stk str \
         tlf univ utg vedr årg årh",
    ),
    (
        "sv",
        "adr anm avd avg avs bitr dir doc dvs dyl enl exkl ff fig forts fr frk föreg förf förk hr inkl iv jfr kap kl ledn mfl mha milj \
         mm motsv mvh obs osv pers pga pl prof red resp sek skr st stp tab tfn tid tr tst uppl utg vol äv årg årh övers",
    ),
    (
        "fi",
        "alk eaa em eo esim ev evp fil hlö hlöä huom ilm jaa jatk jms jne joht kk klo kpl ks kts kv lis lk lkm ln läh maist milj min \
         mlj mm mom ns nyk os pj prof puh pvm pvä rva synt s so suom t tark tav tms toim tri tuh tus ts vas vast vk vm vrk vrt vs vuos \
         vv ym yms yo ylim",
    ),
    (
        "is",
        "afgr bls fél frh frk gr hf hl hr klst kr kt lögm mín millj ml mrð nk nóv nr okt pr próf ritstj rn sbr sek sent sept sf símanr \
         sr stk tbl tel tölul útg þús þýð",
    ),
    (
        "fo",
        "avd bd bl bls dagf fyr framh ffl frb fulltr hm hr kl kr mia mió mill mmfl mðr nr pers pr s samb sbr sp stj stk tel tlf tús uml \
         umb útg v árg",
    ),
    ("se", "bl dii ee jna ml njk nr omd sd sdd ss sull tlf ovd čuok"),
    ("kl", "ass imm nr kl kr qup tlf siull"),
    (
        "et",
        "aj alg apr dets dir eKr eks hr hrl jaan jm jms jmt jne jr jpt jt jts jun jv juh k kd khk kk kl klj km koost krt kt ktk kv lg \
         lgp lk lkp lm lp ltn mag max mdi min mk ml mld mln mnt mob mr nn nov nr okt oj pms pr prl prof ps pst rbl rmtk rtj s saj sealh \
         sek sen sept sh skp sm so sp spets srn stj stsen sünd tel tk tl tn tv tlk toim tp tr ts tuh tän uv v van vek veebr vjm vm vms \
         vol vrd vrdl vt vtl õa õp õpet äärm",
    ),
    (
        "lv",
        "apm apr aps art atb aug dat dec dir doc dz eks feb febr gab gad gs iel ind inž jan janv jūl jūn kand kl kop lit lpp mag mar \
         mašt milj min mlj mljrd mlrd mēn mēr nod nodaļ nov nr okt oktob paragr pag pants pers pielik piem pils plkst pr prof rakst red \
         rj sad sast sek sekr sept sēj sk st tab tabl tel tulk tālr tūkst tml u utml utt val vid vieg zin zīm",
    ),
    (
        "lt",
        "adv akad aikšt al ark asm bal bendr biudž birž bkl bt buv dab dir doc dr egz eil el etc faks gatv gen gyv geg gruod hab hum įm \
         įsk inž išl isp įv kab kan kar kat kir kl kln kov kt kun lapkr liep lot m mėn min mjr mlrd mln mok mot mst nr nuot pab pan pav \
         pavyzd pil pirm pl plg plk poet pr pradž proc prof prok ps psl pvz rajon red rež rugp rugs rub rus sav saus sek sen skg skyr \
         skv sn soc spal spaud sr st str sut šnek tab tel tūkst tst univ up vad val vas ved vid viln vls vnt vok vyr vs žr žyd",
    ),
    (
        "ru",
        "авг бул букв вв вкл гг гл гр граж дек дер дн доп доц др ед зав изд им инд инст исп канд кв кг кн комн кон коп кор корп куб лит \
         мес мин млн млрд напр нач нед ноя обл обр окт оз отд пер пл пос поч пп пр прибл прил прим проф просп публ разд ред руб рус сб \
         св сек сен сент см соавт сокр сост ср стр ст стб табл тел тов тр трлн тыс ул уч фев февр чел экз эл янв",
    ),
    ("de", "abs bzw bd dgl ff ggf inkl jh jhd max mind mrd nr usw str tel u usf vgl zzgl"),
    ("pl", "dr godz itd itp mies min mld nr np ok os pl proc prof przyp r red s str tel tys ul w zł"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_and_ordinal_numbers_are_known_and_words_are_not() {
        for (language, text) in [
            ("da", "ja muut m.m"),
            ("ru", "и т. д"),
            ("da", "den 3"),
            ("lt", "2015 m"),
            ("en", "News Corp"),
            ("lt", "lapai, knygos ir kt"),
            ("lt", "30 €/mėn"),
            ("fi", "[n. 30 min"),
            ("lv", "den \u{fffc}"),
            ("no", "30 pers"),
        ] {
            assert!(ends_abbreviated(text, language), "{text}");
        }
        for (language, text) in [
            ("sv", "Registreringen är stängd"),
            ("ru", "Да"),
            ("nb", "les mer"),
            ("da", "en stor pan"),
            ("fi", "Dir"),
            ("en", "in 1952"),
        ] {
            assert!(!ends_abbreviated(text, language), "{text}");
        }
    }
}
