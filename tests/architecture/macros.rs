//! What stands in macros and attributes, where the syntax tree has tokens only.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::parse::Parser as _;
use syn::visit::Visit as _;
use syn::{Expr, Pat, Token};

use crate::names::Target;
use crate::reader::Reader;
use crate::tree::{ALL, MACROS, unraw};

impl Reader<'_> {
    /// Reads what is in a macro: as expressions, as an expression and a pattern (`matches!`), as statements, or, where it is
    /// none of these, as tokens.
    pub(crate) fn read_macro(&mut self, tokens: &TokenStream) {
        let arguments = syn::punctuated::Punctuated::<Expr, Token![,]>::parse_terminated;
        if let Ok(arguments) = arguments.parse2(tokens.clone()) {
            for argument in &arguments {
                match argument {
                    // The name of an argument of `format!` means nothing outside.
                    Expr::Assign(named) if matches!(&*named.left, Expr::Path(_)) => self.visit_expr(&named.right),
                    argument => self.visit_expr(argument),
                }
            }
        } else if let Ok((value, pattern, guard)) = matching.parse2(tokens.clone()) {
            self.within(|reader| {
                reader.visit_expr(&value);
                reader.visit_pat(&pattern);
                guard.iter().for_each(|guard| reader.visit_expr(guard));
            });
        } else if let Ok(statements) = syn::Block::parse_within.parse2(tokens.clone()) {
            self.read_statements(&statements);
        } else {
            self.read_tokens(tokens, true);
        }
    }

    /// Reads tokens that nothing is known of. `with_bare`: single names count, too, where they look like a type or a call.
    pub(crate) fn read_tokens(&mut self, tokens: &TokenStream, with_bare: bool) {
        let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
        let is =
            |place: usize, mark: char| matches!(tokens.get(place), Some(TokenTree::Punct(p)) if p.as_char() == mark);
        let mut place = 0;
        while place < tokens.len() {
            match &tokens[place] {
                TokenTree::Group(group) => self.read_tokens(&group.stream(), with_bare),
                TokenTree::Ident(first) => {
                    let start = place;
                    let mut path = vec![unraw(first)];
                    while is(place + 1, ':')
                        && is(place + 2, ':')
                        && let Some(TokenTree::Ident(next)) = tokens.get(place + 3)
                    {
                        path.push(unraw(next));
                        place += 3;
                    }
                    // A field or a method, a name that a macro takes, something that is defined here.
                    let is_member = start > 0 && is(start - 1, '.') && !(start > 1 && is(start - 2, '.'));
                    let is_parameter = start > 0 && is(start - 1, '$') && first != "crate";
                    let is_defined = matches!(start.checked_sub(1).map(|before| &tokens[before]),
                        Some(TokenTree::Ident(word)) if word == "fn");
                    let is_absolute = start > 1 && is(start - 1, ':') && is(start - 2, ':');
                    let group = |at: usize| match tokens.get(at) {
                        Some(TokenTree::Group(group)) => Some(group.delimiter()),
                        _ => None,
                    };
                    let is_call = group(place + 1) == Some(Delimiter::Parenthesis);
                    let looks_used =
                        path.len() > 1 || with_bare && (is_call || path[0].starts_with(char::is_uppercase));
                    let line = first.span().start().line;
                    if is(place + 1, '!') && group(place + 2).is_some() {
                        self.note_macro(&path, is_absolute, line);
                    } else if !is_member && !is_parameter && !is_defined && looks_used {
                        self.note_path(&path, is_absolute, ALL, line);
                    }
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
            place += 1;
        }
    }

    pub(crate) fn note_macro(&mut self, path: &[String], is_absolute: bool, line: usize) {
        let targets =
            if is_absolute { vec![Target::External(path.to_vec(), Vec::new())] } else { self.resolve(path, MACROS) };
        let targets = targets.into_iter().map(|target| match target {
            Target::External(mut path, through) => {
                // `std::println!` is `println!`.
                if path.len() == 2 && path[0] == "std" {
                    path.remove(0);
                }
                if let Some(last) = path.last_mut() {
                    last.push('!');
                }
                Target::External(path, through)
            }
            target => target,
        });
        self.note(&targets.collect::<Vec<_>>(), false, line);
    }
}

/// The arguments of `matches!`.
fn matching(input: syn::parse::ParseStream<'_>) -> syn::Result<(Expr, Pat, Option<Expr>)> {
    let value = input.parse()?;
    input.parse::<Token![,]>()?;
    let pattern = Pat::parse_multi_with_leading_vert(input)?;
    let guard = if input.parse::<Option<Token![if]>>()?.is_some() { Some(input.parse()?) } else { None };
    input.parse::<Option<Token![,]>>()?;
    Ok((value, pattern, guard))
}
