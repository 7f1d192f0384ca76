//! Has the file the shape its schema describes? Walks the generated JSON Schema beside the tree, so the schema an
//! editor uses and the messages here cannot disagree.

mod misfit;

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde_json::{Map, Value};

use crate::json::{Place, Report, Tree, listed, nearest, quoted, suggestion};
use misfit::{check_range, describe, mismatch};

/// Reports every difference between the tree and the schema.
pub(super) fn check(schema: &Value, tree: &Tree, report: &mut Report) {
    let empty = Map::new();
    let definitions = schema.get("$defs").and_then(Value::as_object).unwrap_or(&empty);
    Shape { definitions }.check(schema, tree, &Place::Root, report);
}

struct Shape<'s> {
    definitions: &'s Map<String, Value>,
}

/// One way of an enum: a word, or an object with this one property.
enum Way<'s> {
    Word(&'s str),
    Tagged(&'s str, &'s Value),
}

impl Way<'_> {
    fn name(&self) -> &str {
        match self {
            Self::Word(name) | Self::Tagged(name, _) => name,
        }
    }
}

impl<'s> Shape<'s> {
    fn resolve(&self, schema: &'s Value) -> &'s Value {
        let name = schema
            .get("$ref")
            .and_then(Value::as_str)
            .and_then(|path| path.strip_prefix("#/$defs/"));
        name.and_then(|name| self.definitions.get(name)).unwrap_or(schema)
    }

    fn check(&self, schema: &'s Value, tree: &Tree, at: &Place<'_>, report: &mut Report) {
        let schema = self.resolve(schema);
        if let Some(ways) = schema.get("oneOf").and_then(Value::as_array) {
            return self.check_ways(ways, tree, at, report);
        }
        if let Some(any) = schema.get("anyOf").and_then(Value::as_array) {
            return self.check_any(any, tree, at, report);
        }
        if let Some(words) = schema.get("enum").and_then(Value::as_array) {
            let ways: Vec<Way<'_>> = words.iter().filter_map(Value::as_str).map(Way::Word).collect();
            return self.check_named(&ways, tree, at, report);
        }
        let kinds = kinds(schema);
        match tree {
            Tree::Null if kinds.contains(&"null") => {}
            Tree::Flag(_) if kinds.contains(&"boolean") => {}
            Tree::Text(_) if kinds.contains(&"string") => {}
            Tree::Whole(number) if kinds.contains(&"integer") => check_range(schema, *number, at, report),
            Tree::List(list) if kinds.contains(&"array") => self.check_list(schema, list, at, report),
            Tree::Object(object) if kinds.contains(&"object") => self.check_object(schema, object, at, report),
            _ => mismatch(schema, &kinds, tree, at, report),
        }
    }

    /// A value that may be left out, or a number that may be text.
    fn check_any(&self, any: &'s [Value], tree: &Tree, at: &Place<'_>, report: &mut Report) {
        let nullable = any.iter().any(|way| kinds(way) == ["null"]);
        if nullable && *tree == Tree::Null {
            return;
        }
        let ways: Vec<&Value> = any
            .iter()
            .map(|way| self.resolve(way))
            .filter(|way| kinds(way) != ["null"])
            .collect();
        if let [way] = ways.as_slice() {
            return self.check(way, tree, at, report);
        }
        let fits = |way: &&&Value| fits(&kinds(way), tree);
        match ways.iter().find(fits) {
            Some(way) => self.check(way, tree, at, report),
            None => {
                let kinds: Vec<&str> = ways.iter().flat_map(|way| kinds(way)).collect();
                mismatch(&Value::Null, &kinds, tree, at, report);
            }
        }
    }

    fn check_ways(&self, ways: &'s [Value], tree: &Tree, at: &Place<'_>, report: &mut Report) {
        let mut named = Vec::new();
        for way in ways {
            let words = way.get("enum").and_then(Value::as_array).into_iter().flatten();
            named.extend(words.chain(way.get("const")).filter_map(Value::as_str).map(Way::Word));
            let properties = way.get("properties").and_then(Value::as_object).into_iter().flatten();
            named.extend(properties.map(|(name, value)| Way::Tagged(name, value)));
        }
        self.check_named(&named, tree, at, report);
    }

    fn check_named(&self, ways: &[Way<'s>], tree: &Tree, at: &Place<'_>, report: &mut Report) {
        let names = ways.iter().map(Way::name);
        match tree {
            Tree::Text(word) => match ways.iter().find(|way| way.name() == word) {
                Some(Way::Word(_)) => {}
                Some(Way::Tagged(name, _)) => {
                    let what = format!("{} needs a value", quoted(name));
                    report.add(at, what, format!("write it as an object: {{\"{name}\": …}}"));
                }
                None => report.add(
                    at,
                    format!("{} is not known here", quoted(word)),
                    suggestion(word, names),
                ),
            },
            Tree::Object(object) => match object.as_slice() {
                [(key, value)] => match ways.iter().find(|way| way.name() == key) {
                    Some(Way::Tagged(_, schema)) => self.check(schema, value, &at.key(key), report),
                    Some(Way::Word(word)) => {
                        report.add(
                            at,
                            format!("{} has no value", quoted(word)),
                            format!("write it as text: \"{word}\""),
                        );
                    }
                    None => {
                        report.add(
                            &at.key(key),
                            format!("{} is not known here", quoted(key)),
                            suggestion(key, names),
                        );
                    }
                },
                [] => report.add(
                    at,
                    "the object is empty; it takes exactly one entry",
                    format!("known: {}", listed(names)),
                ),
                several => {
                    let given = listed(several.iter().map(|(key, _)| key.as_str()));
                    let what = format!(
                        "the object takes exactly one entry, here are {}: {given}",
                        several.len()
                    );
                    report.add(at, what, "give each an object of its own in the list");
                }
            },
            other => {
                let what = format!("{} stands where a known word is expected", describe(other));
                report.add(at, what, format!("known: {}", listed(names)));
            }
        }
    }

    fn check_list(&self, schema: &'s Value, list: &[Tree], at: &Place<'_>, report: &mut Report) {
        let firsts = schema.get("prefixItems").and_then(Value::as_array);
        if let Some(firsts) = firsts {
            if firsts.len() != list.len() {
                let what = format!("the list has {} entries; {} are expected", list.len(), firsts.len());
                report.add_plain(at, what);
            }
            for (index, (schema, item)) in firsts.iter().zip(list).enumerate() {
                self.check(schema, item, &at.index(index), report);
            }
        } else if let Some(items) = schema.get("items") {
            for (index, item) in list.iter().enumerate() {
                self.check(items, item, &at.index(index), report);
            }
        }
    }

    fn check_object(&self, schema: &'s Value, object: &[(String, Tree)], at: &Place<'_>, report: &mut Report) {
        let empty = Map::new();
        let properties = schema.get("properties").and_then(Value::as_object).unwrap_or(&empty);
        let others = schema.get("additionalProperties").filter(|others| others.is_object());
        let required: Vec<&str> = schema
            .get("required")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let given = |name: &str| object.iter().any(|(key, _)| key == name);
        let mut meant = Vec::new();
        for (key, value) in object {
            let place = at.key(key);
            match (schema.get("properties").and_then(|known| known.get(key)), others) {
                (Some(schema), _) | (None, Some(schema)) => self.check(schema, value, &place, report),
                (None, None) => {
                    // First what is still missing here, so that a slip is not told twice.
                    let open = || properties.keys().map(String::as_str).filter(|name| !given(name));
                    meant.extend(nearest(key, open()));
                    let hint = match nearest(key, properties.keys().map(String::as_str)) {
                        Some(near) if given(near) => format!("{} is given already; take it out", quoted(near)),
                        _ if open().next().is_none() => "take it out".to_string(),
                        _ => suggestion(key, open()).replace("known:", "still open here:"),
                    };
                    report.add(&place, format!("there is no property {} here", quoted(key)), hint);
                }
            }
        }
        for name in required
            .into_iter()
            .filter(|name| !given(name) && !meant.contains(name))
        {
            let about = properties
                .get(name)
                .and_then(|schema| schema.get("description"))
                .and_then(Value::as_str);
            let what = format!("{} is missing", quoted(name));
            match about {
                Some(about) => report.add(at, what, about.trim_end_matches('.').replace('\n', " ")),
                None => report.add_plain(at, what),
            }
        }
    }
}

fn kinds(schema: &Value) -> Vec<&str> {
    match schema.get("type") {
        Some(Value::String(kind)) => alloc::vec![kind.as_str()],
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn fits(kinds: &[&str], tree: &Tree) -> bool {
    kinds.contains(&match tree {
        Tree::Null => "null",
        Tree::Flag(_) => "boolean",
        Tree::Whole(_) => "integer",
        Tree::Broken(_) => "number",
        Tree::Text(_) => "string",
        Tree::List(_) => "array",
        Tree::Object(_) => "object",
    })
}
