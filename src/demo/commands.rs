//! `hoiam demo`, from the command line.

use anyhow::{Context as _, Result, bail};

use super::{BEGUN, FILLED, MARK, STAFF, SURVEY, fill};
use crate::{app::App, books::counters, config::Config, people::units, serve};

/// Fills an empty data folder, then serves it. A folder that holds the demo already is served as
/// it is; one that holds anything else is left alone.
///
/// # Errors
/// When the folder holds other data, or the server cannot start.
pub async fn serve(config: &Config) -> Result<()> {
    serve::serve(config, true, async |app| {
        let done = counters::current(app.books.read(), MARK).await?;
        if done < FILLED {
            if done < BEGUN && !units::all(app.books.read()).await?.is_empty() {
                bail!(
                    "{} holds data already; give the demo an empty folder with --data",
                    config.data.display()
                );
            }
            fill(app).await.context("the demo cannot be loaded")?;
        }
        greet(app);
        Ok(())
    })
    .await
}

fn greet(app: &App) {
    let base = app.base_url();
    println!("This is a fictional district of 2019 (dữ liệu minh họa). Look at:");
    println!("  {base}/");
    println!(
        "  {base}/api/v1/reports/resolution?from=2019-01-01&to=2020-01-01&as_of=2020-01-10&group_by=level"
    );
    println!("  {base}/api/v1/reports/surveys/{SURVEY}?group_by=unit");
    println!("  {base}/api/v1/openapi.json");
    println!("Sign-ins, by e-mail and password:");
    for (email, _, role, _, password) in STAFF {
        println!("  {:<9}  {email}  {password}", role.word());
    }
}
