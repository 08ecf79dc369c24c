//! Who works here, as git writes it into commits: what would end a name or an address is in neither.

use git2::{Signature, Time};

use super::error::GitError;
use super::repository::Repository;
use crate::model::Person;

/// In which of the two parts of a commit somebody is named.
#[derive(Clone, Copy)]
enum Part {
    Author,
    Committer,
}

impl Repository {
    /// Who works here: git's `user.name` and `user.email`, or what stands in for them.
    ///
    /// # Errors
    ///
    /// Fails with [`GitError::NoIdentity`] if they are not set.
    pub fn identity(&self) -> Result<Person, GitError> {
        self.named(Part::Author).map(|(person, _)| person)
    }

    /// Who commits here, at the time that git's environment says.
    pub(super) fn committer(&self) -> Result<Signature<'static>, GitError> {
        let (person, when) = self.named(Part::Committer)?;
        signature_of(&person, &when)
    }

    fn named(&self, part: Part) -> Result<(Person, Time), GitError> {
        let known = match part {
            Part::Author => self.git.author_from_env(),
            Part::Committer => self.git.committer_from_env(),
        };
        let (person, when) = match known {
            Ok(signature) => {
                let text = |text: Result<&str, git2::Error>| text.unwrap_or_default().to_owned();
                (Person::new(text(signature.name()), text(signature.email())), signature.when())
            }
            // The library takes no name with a bracket in it; git leaves the bracket out.
            Err(_) => self.named_by_git(part).ok_or(GitError::NoIdentity)?,
        };
        let person = person.plain();
        if person.email.is_empty() { Err(GitError::NoIdentity) } else { Ok((person, when)) }
    }

    /// Asks the git program, which must not make an address up.
    fn named_by_git(&self, part: Part) -> Option<(Person, Time)> {
        let variable = match part {
            Part::Author => "GIT_AUTHOR_IDENT",
            Part::Committer => "GIT_COMMITTER_IDENT",
        };
        let output = self.program().run(&["-c", "user.useConfigOnly=true", "var", variable], None).ok()?;
        let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        let (who, when) = said.rsplit_once('>').filter(|_| output.status.success())?;
        let seconds = when.split_whitespace().next()?.parse().ok()?;
        Some((Person::parse(&format!("{who}>")), Time::new(seconds, 0)))
    }
}

/// Somebody as a commit names them.
pub(super) fn signature_of(person: &Person, when: &Time) -> Result<Signature<'static>, GitError> {
    let person = person.plain();
    Ok(Signature::new(person.name_or_email(), &person.email, when)?)
}

#[cfg(test)]
mod tests {
    use super::super::test_clone::TestClone;
    use super::*;

    #[test]
    fn a_name_that_would_end_itself_is_written_without_its_end() {
        let clone = TestClone::new();
        clone.set("user.email", "ona@example.org");
        for (name, plain) in
            [("Ona <3 \n>", "Ona 3"), ("Ona\nReviewed-by: Jonas", "Ona Reviewed-by: Jonas"), ("Ona >", "Ona")]
        {
            clone.set("user.name", name);
            let person = clone.open().identity().expect("an identity");
            assert_eq!((person.name.as_str(), person.email.as_str()), (plain, "ona@example.org"));
            assert!(!clone.open().committer().expect("a committer").to_string().contains('\n'));
        }
        let other = Person::new("Ilze <x>\n", " ilze@example.org>");
        assert_eq!(
            signature_of(&other, &Time::new(0, 0)).expect("a signature").to_string(),
            "Ilze x <ilze@example.org>"
        );
    }
}
