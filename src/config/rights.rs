//! Who may do what comes from the branch that is published, and not from what somebody has in their folder.

use super::schema::Config;

impl Config {
    /// Takes the teams, the rules of reviewing, `[workflow]`, and what sections demand from another configuration: that of the branch
    /// that decides. Returns what was otherwise here, as it is called in `workflow.toml`.
    pub fn take_rights_of(&mut self, deciding: &Self) -> Vec<String> {
        let mut differing = Vec::new();
        for locale in self.project.locales.iter().filter(|locale| self.teams.get(locale) != deciding.teams.get(locale))
        {
            differing.push(format!("[team.{locale}]"));
        }
        if self.review_own != deciding.review_own {
            differing.push("[review] own".to_owned());
        }
        if self.workflow != deciding.workflow {
            differing.push("[workflow]".to_owned());
        }
        for section in &mut self.sections {
            let Some(other) = deciding.sections.iter().find(|other| other.name == section.name) else { continue };
            if section.require.take(&other.require) {
                differing.push(format!("require ({})", section.name));
            }
        }
        self.teams.clone_from(&deciding.teams);
        self.review_own = deciding.review_own;
        self.workflow = deciding.workflow.clone();
        differing
    }
}

#[cfg(test)]
mod tests {
    use super::super::load;
    use super::*;

    fn config(text: &str) -> Config {
        let section = "\n[[fluent]]\nsection = \"site\"\npath = \"{locale}/*.ftl\"\n";
        load("workflow.toml", &format!("[project]\nlocales = [\"lt\"]\n{section}{text}"), &[]).expect("a configuration")
    }

    #[test]
    fn the_deciding_configuration_has_its_way_and_what_differs_is_named() {
        let deciding = config("require = \"reviewed\"\n[team.lt]\nreviewers = [\"jonas@example.org\"]\n");
        let mut here = config("require = \"none\"\n[review]\nown = true\n[workflow]\nlease = \"1d\"\n");
        assert_eq!(here.take_rights_of(&deciding), ["[team.lt]", "[review] own", "[workflow]", "require (site)"]);
        assert_eq!((&here.teams, here.review_own, &here.workflow), (&deciding.teams, false, &deciding.workflow));
        assert!(here.take_rights_of(&deciding).is_empty());
    }
}
