//! Accounts closed, and opened again.

use axum::response::Response;

use super::{note, refused};
use crate::{
    error::Result,
    journal::Act,
    people::{
        pages::{
            desk::{Desk, People},
            once::{Asked, once},
        },
        store::{links, people, sessions, tokens},
    },
    wire::{Name, Sent},
};

/// Closes an account: its owner is signed out at once.
pub async fn close(desk: Desk<People>, Name(id): Name, sent: Sent) -> Result<Response> {
    let account = desk.whole_account(&id).await?;
    let input = (account.id(), Asked::by(&desk.app, &desk.clerk));
    let address = format!("/staff/people/{}/close", account.row.id);
    let to = account.page("closed");
    let went = once(&desk.app, &sent, &address, to, input, |tx, (id, asked)| {
        Box::pin(async move {
            people::close(tx, *id, Some(asked.now)).await?;
            sessions::end_all(tx, *id, None).await?;
            tokens::revoke_all(tx, *id, asked.now).await?;
            links::forget_of(tx, *id).await?;
            note(tx, asked, Act::CloseAccount, *id, None).await
        })
    });
    let went = went.await;
    refused(&desk, &account, sent, went)
}

/// Opens a closed account again.
pub async fn open(desk: Desk<People>, Name(id): Name, sent: Sent) -> Result<Response> {
    let account = desk.whole_account(&id).await?;
    let input = (account.id(), Asked::by(&desk.app, &desk.clerk));
    let address = format!("/staff/people/{}/open", account.row.id);
    once(&desk.app, &sent, &address, account.page("opened"), input, |tx, (id, asked)| {
        Box::pin(async move {
            people::close(tx, *id, None).await?;
            note(tx, asked, Act::OpenAccount, *id, None).await
        })
    })
    .await
}
