//! Pages as a browser without scripts reads them: their forms, and what is filled in already.

/// A form of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form {
    /// Where it goes; empty: to the page itself.
    pub action: String,
    /// What would be sent if its button were pressed now, in the order of the page.
    pub fields: Vec<(String, String)>,
    /// The names of all its fields, filled in or not.
    pub names: Vec<String>,
}

impl Form {
    /// Everything as it would be sent, with these fields filled in. A name that stands in `typed`
    /// several times is sent so often; what stood there before is not sent.
    pub fn filled(&self, typed: &[(&str, &str)]) -> Vec<(String, String)> {
        let typed_name = |name: &str| typed.iter().any(|(key, _)| *key == name);
        let kept = self.fields.iter().filter(|(name, _)| !typed_name(name)).cloned();
        let own = typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        kept.chain(own).collect()
    }

    /// What stands in a field.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// The forms of a page that change something: `method="post"`.
pub fn forms(html: &str) -> Vec<Form> {
    let bodies = html.split("<form").skip(1).filter_map(|rest| rest.split_once("</form>"));
    bodies.map(|(form, _)| read(form)).filter(|(post, _)| *post).map(|(_, form)| form).collect()
}

/// The forms of a page that only ask: `method="get"`, or none.
pub fn questions(html: &str) -> Vec<Form> {
    let bodies = html.split("<form").skip(1).filter_map(|rest| rest.split_once("</form>"));
    bodies.map(|(form, _)| read(form)).filter(|(post, _)| !post).map(|(_, form)| form).collect()
}

/// Where the links of a page lead.
pub fn links(html: &str) -> Vec<String> {
    let tags = html.split("<a").skip(1).filter_map(|rest| rest.split('>').next());
    tags.filter_map(|tag| attribute(tag, "href")).collect()
}

fn read(html: &str) -> (bool, Form) {
    let (opening, body) = html.split_once('>').unwrap_or((html, ""));
    let action = attribute(opening, "action").unwrap_or_default();
    let post = attribute(opening, "method").is_some_and(|method| method == "post");
    let mut form = Form { action, ..Form::default() };
    for (tag, rest) in body.split('<').skip(1).filter_map(|part| part.split_once('>')) {
        let Some(name) = attribute(tag, "name") else { continue };
        match tag.split([' ', '/']).next().unwrap_or_default() {
            "input" => input(&mut form, tag, name),
            "textarea" => {
                let value = unescaped(rest);
                form.fields.push((name.clone(), value.strip_prefix('\n').unwrap_or(&value).into()));
                form.names.push(name);
            }
            "select" => {
                let options = body.split_once(&format!("<{tag}>")).map_or("", |(_, rest)| rest);
                let options = options.split("</select>").next().unwrap_or_default();
                let chosen = options.split("<option").skip(1).map(|o| o.split('>').next().unwrap());
                let chosen: Vec<_> = chosen.collect();
                let selected = chosen.iter().find(|o| has(o, "selected")).or(chosen.first());
                let value = selected.and_then(|option| attribute(option, "value"));
                form.fields.push((name.clone(), value.unwrap_or_default()));
                form.names.push(name);
            }
            _ => {}
        }
    }
    (post, form)
}

fn input(form: &mut Form, tag: &str, name: String) {
    let kind = attribute(tag, "type").unwrap_or_else(|| "text".to_owned());
    let value = attribute(tag, "value");
    let sent = match kind.as_str() {
        "radio" | "checkbox" => has(tag, "checked"),
        "submit" | "button" | "image" | "reset" => return,
        _ => true,
    };
    form.names.push(name.clone());
    if sent {
        let on = || if kind == "checkbox" { "on".to_owned() } else { String::new() };
        form.fields.push((name, value.unwrap_or_else(on)));
    }
}

/// The value of an attribute of a tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    Some(unescaped(rest.split('"').next().unwrap_or_default()))
}

/// Whether a tag has an attribute that needs no value.
fn has(tag: &str, name: &str) -> bool {
    // What is quoted is no attribute.
    let bare: String = tag.split('"').step_by(2).collect();
    bare.split_whitespace().any(|word| word.trim_end_matches(['/', '=']) == name)
}

/// Text as people read it.
pub fn unescaped(html: &str) -> String {
    html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&amp;", "&")
}

#[test]
fn a_form_is_read_as_a_browser_would_send_it() {
    let page = r#"<form action="/search"><input name="q"></form>
        <form method="post" action="/a?x=1&amp;y=2" novalidate><input type="hidden" name="key" value="k&quot;">
        <input id="n" name="n" type="text" value=""><input type="radio" name="r" value="1"><input type="radio" name="r" value="2" checked>
        <input type="checkbox" name="c" value="x"><textarea name="t" rows="5">
đ &lt;b&gt;</textarea><select name="s"><option value="a">A</option><option value="b" selected>B</option></select>
        <button name="go" value="1">Go</button></form>"#;
    assert_eq!(questions(page)[0].names, ["q"]);
    assert_eq!(links("<a class=\"x\" href=\"/a?b=1&amp;c=2\">A</a><abbr>"), ["/a?b=1&c=2"]);
    let [form] = forms(page).try_into().unwrap();
    assert_eq!(form.action, "/a?x=1&y=2");
    let told: Vec<_> = form.filled(&[("n", "5"), ("c", "x"), ("c", "y")]);
    let told: Vec<_> = told.iter().map(|(name, value)| format!("{name}={value}")).collect();
    assert_eq!(told, ["key=k\"", "r=2", "t=đ <b>", "s=b", "n=5", "c=x", "c=y"]);
    assert!(form.names.contains(&"c".to_owned()));
}
