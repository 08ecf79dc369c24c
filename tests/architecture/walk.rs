//! The way through the syntax tree: where names are bound, and where paths stand.

use syn::visit::{self, Visit};
use syn::{Attribute, Item, Meta, Stmt};

use crate::names::Target;
use crate::reader::Reader;
use crate::tree::{ALL, TYPES, VALUES, attributes, is_for_tests, unraw};

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        // What a `use` of a block brings in is known by now.
        if !is_for_tests(attributes(item)) && !matches!(item, Item::Use(_)) {
            self.within(|reader| visit::visit_item(reader, item));
        }
    }

    fn visit_impl_item(&mut self, item: &'ast syn::ImplItem) {
        let attributes: &[Attribute] = match item {
            syn::ImplItem::Const(item) => &item.attrs,
            syn::ImplItem::Fn(item) => &item.attrs,
            syn::ImplItem::Type(item) => &item.attrs,
            syn::ImplItem::Macro(item) => &item.attrs,
            _ => &[],
        };
        if !is_for_tests(attributes) {
            self.within(|reader| visit::visit_impl_item(reader, item));
        }
    }

    fn visit_trait_item(&mut self, item: &'ast syn::TraitItem) {
        let attributes: &[Attribute] = match item {
            syn::TraitItem::Const(item) => &item.attrs,
            syn::TraitItem::Fn(item) => &item.attrs,
            syn::TraitItem::Type(item) => &item.attrs,
            syn::TraitItem::Macro(item) => &item.attrs,
            _ => &[],
        };
        if !is_for_tests(attributes) {
            self.within(|reader| visit::visit_trait_item(reader, item));
        }
    }

    fn visit_field(&mut self, field: &'ast syn::Field) {
        if !is_for_tests(&field.attrs) {
            visit::visit_field(self, field);
        }
    }

    fn visit_variant(&mut self, variant: &'ast syn::Variant) {
        if !is_for_tests(&variant.attrs) {
            visit::visit_variant(self, variant);
        }
    }

    fn visit_field_value(&mut self, field: &'ast syn::FieldValue) {
        if !is_for_tests(&field.attrs) {
            visit::visit_field_value(self, field);
        }
    }

    fn visit_block(&mut self, block: &'ast syn::Block) {
        self.read_statements(&block.stmts);
    }

    fn visit_stmt(&mut self, statement: &'ast Stmt) {
        if matches!(statement, Stmt::Macro(statement) if is_for_tests(&statement.attrs)) {
            return;
        }
        visit::visit_stmt(self, statement);
    }

    fn visit_expr_block(&mut self, block: &'ast syn::ExprBlock) {
        if !is_for_tests(&block.attrs) {
            visit::visit_expr_block(self, block);
        }
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if !is_for_tests(&call.attrs) {
            visit::visit_expr_call(self, call);
        }
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        if !is_for_tests(&call.attrs) {
            visit::visit_expr_method_call(self, call);
        }
    }

    // A name is bound from its pattern on, and not in what it is bound to.
    fn visit_local(&mut self, local: &'ast syn::Local) {
        if is_for_tests(&local.attrs) {
            return;
        }
        if let Some(init) = &local.init {
            self.visit_local_init(init);
        }
        self.visit_pat(&local.pat);
    }

    fn visit_expr_let(&mut self, condition: &'ast syn::ExprLet) {
        self.visit_expr(&condition.expr);
        self.visit_pat(&condition.pat);
    }

    fn visit_expr_for_loop(&mut self, this: &'ast syn::ExprForLoop) {
        self.visit_expr(&this.expr);
        self.within(|reader| {
            reader.visit_pat(&this.pat);
            reader.visit_block(&this.body);
        });
    }

    fn visit_expr_if(&mut self, this: &'ast syn::ExprIf) {
        self.within(|reader| {
            reader.visit_expr(&this.cond);
            reader.visit_block(&this.then_branch);
        });
        if let Some((_, other)) = &this.else_branch {
            self.visit_expr(other);
        }
    }

    fn visit_expr_while(&mut self, this: &'ast syn::ExprWhile) {
        self.within(|reader| visit::visit_expr_while(reader, this));
    }

    fn visit_expr_closure(&mut self, closure: &'ast syn::ExprClosure) {
        self.within(|reader| visit::visit_expr_closure(reader, closure));
    }

    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        if !is_for_tests(&arm.attrs) {
            self.within(|reader| visit::visit_arm(reader, arm));
        }
    }

    fn visit_type_param(&mut self, parameter: &'ast syn::TypeParam) {
        self.bind(TYPES, unraw(&parameter.ident), None);
        visit::visit_type_param(self, parameter);
    }

    fn visit_const_param(&mut self, parameter: &'ast syn::ConstParam) {
        self.bind(TYPES | VALUES, unraw(&parameter.ident), None);
        visit::visit_const_param(self, parameter);
    }

    fn visit_pat_ident(&mut self, pattern: &'ast syn::PatIdent) {
        let name = unraw(&pattern.ident);
        let meant = self.bare(&name, VALUES).unwrap_or_default();
        let is_constant = |target: &Target| match target {
            Target::Item(module, place) => {
                let definition = &self.tree.modules[*module].definitions[*place];
                definition.is_constant || definition.variants.contains(&name)
            }
            _ => false,
        };
        if meant.iter().any(is_constant) {
            self.note(&meant, false, pattern.ident.span().start().line);
        } else {
            self.bind(VALUES, name, None);
        }
        if let Some((_, inner)) = &pattern.subpat {
            self.visit_pat(inner);
        }
    }

    // The name of a field is no path, but `{ name }` is one.
    fn visit_expr_path(&mut self, path: &'ast syn::ExprPath) {
        self.note_qualified(path.qself.as_ref(), &path.path, VALUES);
    }

    fn visit_type_path(&mut self, path: &'ast syn::TypePath) {
        self.note_qualified(path.qself.as_ref(), &path.path, TYPES);
    }

    fn visit_trait_bound(&mut self, bound: &'ast syn::TraitBound) {
        self.note_qualified(None, &bound.path, TYPES);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.note_qualified(None, path, ALL);
    }

    // `pub(in crate::a)` uses nothing.
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        let is_known = ["derive", "doc", "cfg", "cfg_attr", "allow", "expect", "warn", "deny", "must_use", "inline"];
        if let Meta::List(list) = &attribute.meta
            && !is_known.iter().any(|known| list.path.is_ident(known))
        {
            self.read_tokens(&list.tokens, false);
        }
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let path: Vec<String> = call.path.segments.iter().map(|segment| unraw(&segment.ident)).collect();
        let line = call.path.segments.first().map_or(0, |first| first.ident.span().start().line);
        if !path.iter().any(|name| name == "macro_rules") {
            self.note_macro(&path, call.path.leading_colon.is_some(), line);
        }
        self.read_macro(&call.tokens);
    }
}
