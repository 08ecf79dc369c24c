//! A request's visit to the project: who comes, and the session that is open for them as long as the request lasts.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;

use super::site::Site;
use crate::model::Person;
use crate::report::failure::Complaint;
use crate::session::{self, Failure, Options, Session, Workspace};

/// Who sends a request.
#[derive(Debug, Clone)]
pub(super) struct Visitor {
    /// The browser's key.
    pub(super) key: String,
    /// The person; none is whom git knows in this repository.
    pub(super) person: Option<Person>,
}

/// A visit: who, and where.
#[derive(Clone)]
pub(super) struct Visit {
    pub(super) site: Arc<Site>,
    pub(super) visitor: Visitor,
}

impl FromRequestParts<Arc<Site>> for Visit {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Self::Rejection> {
        // The guard puts it there; whoever came by it another way is nobody.
        let visitor = parts.extensions.get::<Visitor>().cloned().ok_or(StatusCode::FORBIDDEN)?;
        Ok(Self { site: Arc::clone(site), visitor })
    }
}

impl Visit {
    /// Opens the project for somebody who looks, and shows them something.
    ///
    /// # Errors
    ///
    /// What `look` fails with, or why the project cannot be opened.
    pub(super) async fn look<T: Send + 'static>(
        self,
        look: impl FnOnce(&mut Workspace<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Complaint> {
        self.at_work(|visit| visit.open_to_follow()?.in_workspace(look)).await
    }

    /// The same for an item: what there is in other locales is not looked at.
    ///
    /// # Errors
    ///
    /// What `look` fails with, or why the project cannot be opened.
    pub(super) async fn look_at<T: Send + 'static>(
        self,
        item: String,
        look: impl FnOnce(&mut Workspace<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Complaint> {
        self.at_work(move |visit| visit.open_to_follow()?.in_workspace_of(&[item], look)).await
    }

    /// The same, with what their desk is about.
    ///
    /// # Errors
    ///
    /// What `look` fails with, or why the project cannot be opened.
    pub(super) async fn look_at_desk<T: Send + 'static>(
        self,
        look: impl FnOnce(&mut Workspace<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Complaint> {
        self.at_work(|visit| {
            let session = visit.open_to_follow()?;
            let catalogue = session.catalogue_of_desk(&[])?;
            look(&mut Workspace::open(&session, &catalogue)?)
        })
        .await
    }

    /// The same with the session alone.
    ///
    /// # Errors
    ///
    /// What `look` fails with, or why the project cannot be opened.
    pub(super) async fn look_in_session<T: Send + 'static>(
        self,
        look: impl FnOnce(&Session) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Complaint> {
        self.at_work(|visit| look(&visit.open()?)).await
    }

    /// Opens the project for somebody who writes: others wait. Every page is told that something may have changed.
    ///
    /// # Errors
    ///
    /// What `act` fails with, or why the project cannot be opened.
    pub(super) async fn act<T: Send + 'static>(
        self,
        act: impl FnOnce(&mut Workspace<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Complaint> {
        self.act_by_itself(|visit| visit.open_to_write()?.in_workspace(act)).await
    }

    /// The same for an item: what there is in other locales is not looked at.
    ///
    /// # Errors
    ///
    /// What `act` fails with, or why the project cannot be opened.
    pub(super) async fn act_on<T: Send + 'static>(
        self,
        item: String,
        act: impl FnOnce(&mut Workspace<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Complaint> {
        self.act_by_itself(move |visit| visit.open_to_write()?.in_workspace_of(&[item], act)).await
    }

    /// The same for what writes nothing but the project's files, and the person's own: it waits for no network.
    ///
    /// # Errors
    ///
    /// What `act` fails with, or why the project cannot be opened.
    pub(super) async fn act_on_files_of<T: Send + 'static>(
        self,
        item: String,
        act: impl FnOnce(&mut Workspace<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Complaint> {
        self.at_work(move |visit| {
            let mut session = visit.open()?;
            session.lock_files(&|_| {})?;
            session.take_rights()?;
            session.in_workspace_of(&[item], act)
        })
        .await
    }

    /// The same for what opens sessions itself.
    ///
    /// # Errors
    ///
    /// What `act` fails with.
    pub(super) async fn act_by_itself<T: Send + 'static>(
        self,
        act: impl FnOnce(&Self) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Complaint> {
        let site = Arc::clone(&self.site);
        let done = self.at_work(act).await;
        site.has_changed();
        done
    }

    /// Opens the project for somebody who writes: others wait.
    ///
    /// # Errors
    ///
    /// Why the project cannot be opened.
    pub(super) fn open_to_write(&self) -> Result<Session, Failure> {
        let mut session = self.open()?;
        session.lock(&|_| {})?;
        Ok(session)
    }

    /// Does something that takes its time beside the server, which goes on answering.
    async fn at_work<T: Send + 'static>(
        self,
        work: impl FnOnce(&Self) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Complaint> {
        match tokio::task::spawn_blocking(move || work(&self)).await {
            Ok(done) => Ok(done?),
            // It panicked: a bug of ours.
            Err(_) => Err(Complaint::bug()),
        }
    }

    /// Opens the project for somebody who looks at what is going on: who may do what is as the published branch says.
    fn open_to_follow(&self) -> Result<Session, Failure> {
        let mut session = self.open()?;
        session.take_rights()?;
        Ok(session)
    }

    /// Opens the project for somebody who looks.
    ///
    /// # Errors
    ///
    /// Why it cannot be opened.
    pub(super) fn open(&self) -> Result<Session, Failure> {
        open(&self.site, self.visitor.person.clone())
    }
}

/// Opens the project of a site for a person; none is whom git knows in this repository.
///
/// # Errors
///
/// Why it cannot be opened.
pub(super) fn open(site: &Site, person: Option<Person>) -> Result<Session, Failure> {
    let (today, now) = site.now();
    let directory = site.directory.clone();
    let mut session = Session::open(&Options {
        directory,
        person,
        today,
        now,
        listener: None,
        onlooker: None,
        uses_cache: site.uses_cache,
    })?;
    if session::is_interrupted(&session::root_at(&site.directory)?) {
        // What a command left that was killed is put right before anybody sees half of it.
        session.lock(&|_| {})?;
        session.unlock();
    }
    Ok(session)
}
