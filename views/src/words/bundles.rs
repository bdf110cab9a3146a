//! The locale files, read once and built into the program.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use crate::Lang;

type Bundle = FluentBundle<FluentResource>;

static VI: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::Vi));
static EN: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::En));

/// The text of a locale file.
pub(super) const fn source(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => include_str!("../../../locales/vi.ftl"),
        Lang::En => include_str!("../../../locales/en.ftl"),
    }
}

/// What a key says in one language; `None` where that file does not have it.
pub(super) fn say(lang: Lang, key: &str, args: &FluentArgs<'_>) -> Option<String> {
    let bundle = match lang {
        Lang::Vi => &*VI,
        Lang::En => &*EN,
    };
    let pattern = bundle.get_message(key)?.value()?;
    // A gap without an argument prints as its own name: poor, but better than no page.
    Some(bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
}

/// Reads a file. A line that does not parse is left out here, and named by a test.
fn bundle(lang: Lang) -> Bundle {
    let resource =
        FluentResource::try_new(source(lang).to_owned()).unwrap_or_else(|(read, _)| read);
    let mut bundle = Bundle::new_concurrent(vec![lang.word().parse().unwrap_or_default()]);
    // Isolating marks are invisible characters that end up in titles, files and clipboards.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
}
