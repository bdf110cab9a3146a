//! Who sent a case, and how much of it is kept.

use domain::{
    cases::{CONSENT_EDITION, IdentityLevel, Purpose},
    text::{check_line, check_name, check_phone},
};
use validator::Validate;

use crate::{error::Fault, faults};

/// The longest postal address, in characters as people count them.
const ADDRESS_MAX: usize = 300;

/// What somebody told of themselves, as it came.
#[derive(Debug, Clone, Default, Validate)]
pub struct Told<'a> {
    /// Their name.
    pub name: Option<&'a str>,
    /// Where they live.
    pub address: Option<&'a str>,
    /// Their e-mail address.
    #[validate(email(code = "bad-email"))]
    pub email: Option<&'a str>,
    /// Their telephone number.
    pub phone: Option<&'a str>,
}

/// What is kept of a sender.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sender {
    /// Who spoke, as the minutes of a meeting name them.
    pub speaker: Option<String>,
    /// Their name.
    pub name: Option<String>,
    /// Where they live.
    pub address: Option<String>,
    /// Their e-mail address.
    pub email: Option<String>,
    /// Their telephone number, in one spelling.
    pub phone: Option<String>,
    /// Whether somebody else sent it for them.
    pub for_another: bool,
    /// What they agreed to; `None`: nobody asked them.
    pub agreed: Option<Agreed>,
}

/// What a sender agreed to, having read the wording that holds now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed {
    /// The edition of the wording.
    pub edition: u32,
    /// The purposes, each agreed to by itself.
    pub purposes: Vec<Purpose>,
}

impl Agreed {
    /// To these, now.
    pub fn to(purposes: Vec<Purpose>) -> Self {
        Self { edition: CONSENT_EDITION, purposes }
    }
}

impl Told<'_> {
    fn is_silent(&self) -> bool {
        [self.name, self.address, self.email, self.phone].iter().all(Option::is_none)
    }

    /// The level that was asked for, or the one that fits: `confidential` when something was
    /// told, `none` when nothing was.
    pub fn level(&self, asked: Option<IdentityLevel>) -> IdentityLevel {
        let fitting =
            if self.is_silent() { IdentityLevel::None } else { IdentityLevel::Confidential };
        asked.unwrap_or(fitting)
    }

    /// Checks every value and whether it goes with the level. `at` makes the place of a fault.
    ///
    /// # Errors
    /// One fault for each value that cannot be taken.
    pub fn check(
        &self,
        level: IdentityLevel,
        at: impl Fn(&str) -> String,
    ) -> Result<Sender, Vec<Fault>> {
        let mut wrong = self.against(level, &at);
        if let Err(errors) = self.validate() {
            wrong.extend(errors.field_errors().into_iter().flat_map(|(field, errors)| {
                let place = at(field.as_ref());
                errors.iter().map(move |error| Fault::new(&place, error.code.clone()))
            }));
        }
        let mut line = |name: &str, value: Option<&str>, max: usize| {
            let checked = value.map(|value| match name {
                "name" => check_name(value),
                _ => check_line(value, max),
            });
            checked.transpose().unwrap_or_else(|why| {
                wrong.push(faults::text(at(name), &why));
                None
            })
        };
        let (name, address) =
            (line("name", self.name, 0), line("address", self.address, ADDRESS_MAX));
        let phone = self.phone.map(check_phone).transpose().unwrap_or_else(|why| {
            wrong.push(Fault::of(at("phone"), "bad-phone", why));
            None
        });
        let email = self.email.map(|email| email.trim().to_owned());
        if wrong.is_empty() {
            Ok(Sender { name, address, email, phone, ..Sender::default() })
        } else {
            Err(wrong)
        }
    }

    /// What was told without the agreement that it needs, each at the name of its purpose.
    pub fn without_agreement(&self, level: IdentityLevel, agreed: &[Purpose]) -> Vec<Fault> {
        let reachable = self.email.is_some() || self.phone.is_some();
        Purpose::needed(level, reachable)
            .filter(|purpose| !agreed.contains(purpose))
            .map(|purpose| match purpose {
                Purpose::ContactMe => Fault::new("contact_me", "not-agreed-to-contact"),
                Purpose::PublishMyName => Fault::new("publish_my_name", "not-agreed-to-name"),
            })
            .collect()
    }

    /// What contradicts the level that was chosen. What a person asked not to be known is not
    /// taken in silence.
    fn against(&self, level: IdentityLevel, at: &impl Fn(&str) -> String) -> Vec<Fault> {
        let told = [
            ("name", self.name),
            ("address", self.address),
            ("email", self.email),
            ("phone", self.phone),
        ];
        let given = |names: &[&str]| -> Vec<Fault> {
            told.iter()
                .filter(|(name, value)| names.contains(name) && value.is_some())
                .map(|(name, _)| Fault::new(at(name), "not-at-this-level").with("level", level))
                .collect()
        };
        match level {
            IdentityLevel::None => given(&["name", "address", "email", "phone"]),
            IdentityLevel::ContactOnly => {
                let mut wrong = given(&["name", "address"]);
                if self.email.is_none() && self.phone.is_none() {
                    wrong.push(Fault::new(at("phone"), "contact-needed"));
                }
                wrong
            }
            IdentityLevel::Confidential => Vec::new(),
            IdentityLevel::Open => match self.name {
                Some(_) => Vec::new(),
                None => vec![Fault::new(at("name"), "name-needed")],
            },
        }
    }
}

impl Sender {
    /// Whether nothing at all is known of who they are.
    pub fn is_unknown(&self) -> bool {
        let Self { speaker, name, address, email, phone, for_another: _, agreed: _ } = self;
        [speaker, name, address, email, phone].iter().all(|known| known.is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(told: &Told<'_>, level: IdentityLevel) -> Vec<(String, String)> {
        let at = |name: &str| format!("/{name}");
        let wrong = told.check(level, at).unwrap_err();
        wrong.into_iter().map(|fault| (fault.at, fault.code)).collect()
    }

    #[test]
    fn who_tells_nothing_is_anonymous_and_who_tells_something_is_kept_confidential() {
        assert_eq!(Told::default().level(None), IdentityLevel::None);
        let told = Told { phone: Some("0912 345 678"), ..Told::default() };
        assert_eq!(told.level(None), IdentityLevel::Confidential);
        assert_eq!(
            told.check(IdentityLevel::Confidential, str::to_owned).unwrap().phone.as_deref(),
            Some("+84912345678")
        );
    }

    #[test]
    fn anonymous_means_anonymous() {
        let told = Told { name: Some("An"), ..Told::default() };
        let found = codes(&told, IdentityLevel::None);
        assert_eq!(found, [("/name".to_owned(), "not-at-this-level".to_owned())]);
    }

    #[test]
    fn a_number_is_kept_only_with_the_agreement_to_use_it() {
        let told = Told { name: Some("An"), phone: Some("0912 345 678"), ..Told::default() };
        let codes = |level, agreed: &[Purpose]| {
            let wrong = told.without_agreement(level, agreed);
            wrong.into_iter().map(|fault| fault.code).collect::<Vec<_>>()
        };
        assert_eq!(codes(IdentityLevel::Confidential, &[]), ["not-agreed-to-contact"]);
        assert!(codes(IdentityLevel::Confidential, &[Purpose::ContactMe]).is_empty());
        assert_eq!(codes(IdentityLevel::Open, &[Purpose::ContactMe]), ["not-agreed-to-name"]);
    }

    #[test]
    fn each_wrong_value_is_named_at_its_place() {
        let told = Told { email: Some("an@"), phone: Some("12"), ..Told::default() };
        let mut found = codes(&told, IdentityLevel::Confidential);
        found.sort();
        assert_eq!(found[0], ("/email".to_owned(), "bad-email".to_owned()));
        assert_eq!(found[1], ("/phone".to_owned(), "bad-phone".to_owned()));
        assert_eq!(codes(&Told::default(), IdentityLevel::ContactOnly)[0].1, "contact-needed");
        assert_eq!(codes(&Told::default(), IdentityLevel::Open)[0].1, "name-needed");
    }
}
