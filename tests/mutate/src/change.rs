//! Which changes are made, and how each stands behind its switch.

use std::collections::BTreeSet;

use proc_macro2::Span;
use quote::ToTokens;
use syn::{
    Arm, Attribute, BinOp, Block, Expr, ExprBinary, ExprMatch, ExprUnary, ImplItemFn, Item, ItemFn,
    ItemImpl, Pat, Signature, TraitItemFn, UnOp, parse_quote,
    spanned::Spanned,
    visit_mut::{self, VisitMut},
};

use crate::values;

/// Walks a file, and changes what it finds.
pub(crate) struct Changes<'s> {
    pub(crate) next: u32,
    /// Number, line and description of each.
    pub(crate) made: Vec<(u32, usize, String)>,
    skipped: &'s BTreeSet<u32>,
}

impl<'s> Changes<'s> {
    pub(crate) fn new(next: u32, skipped: &'s BTreeSet<u32>) -> Self {
        Self {
            next,
            made: Vec::new(),
            skipped,
        }
    }

    /// A number for one more change, unless it is skipped.
    fn number(&mut self, at: Span, what: String) -> Option<u32> {
        let number = self.next;
        self.next += 1;
        if self.skipped.contains(&number) {
            return None;
        }
        self.made.push((number, at.start().line, what));
        Some(number)
    }

    /// `wrong` where its switch is on, `right` otherwise.
    fn switched(&mut self, at: Span, what: String, wrong: &Expr, right: Expr) -> Expr {
        match self.number(at, what) {
            // In brackets: an `if` that begins a block ends there, whatever follows it.
            Some(n) => parse_quote!((if crate::mistake::on(#n) { (#wrong) } else { (#right) })),
            None => right,
        }
    }

    fn answers(&mut self, sig: &Signature, block: &mut Block) {
        if sig.constness.is_some() || sig.asyncness.is_some() || block.stmts.is_empty() {
            return;
        }
        let mut early = Vec::new();
        for value in values::of_return(&sig.output) {
            let text = value.to_token_stream().to_string();
            if block.to_token_stream().to_string() == format!("{{ {text} }}") {
                continue;
            }
            let what = format!("{} -> {text}", sig.ident);
            if let Some(n) = self.number(sig.ident.span(), what) {
                early.push(parse_quote!(if crate::mistake::on(#n) { return #value; }));
            }
        }
        block.stmts.splice(0..0, early);
    }

    fn binary(&mut self, e: ExprBinary) -> Expr {
        let mut result = Expr::Binary(e.clone());
        if holds_let(&result) {
            return result;
        }
        for op in others(&e.op) {
            let mut wrong = e.clone();
            let text = |op: &BinOp| op.to_token_stream().to_string();
            let what = format!("{} -> {}", text(&e.op), text(&op));
            wrong.op = op;
            result = self.switched(e.op.span(), what, &Expr::Binary(wrong), result);
        }
        result
    }

    fn unary(&mut self, e: ExprUnary) -> Expr {
        let sign = e.op.to_token_stream().to_string();
        match e.op {
            UnOp::Not(_) | UnOp::Neg(_) => {
                let what = format!("without {sign}");
                self.switched(e.span(), what, &e.expr.clone(), Expr::Unary(e))
            }
            _ => Expr::Unary(e),
        }
    }

    fn arms(&mut self, e: &mut ExprMatch) {
        let has_rest = e
            .arms
            .iter()
            .any(|a| matches!(a.pat, Pat::Wild(_)) && a.guard.is_none());
        for arm in &mut e.arms {
            self.arm(arm, has_rest);
        }
    }

    fn arm(&mut self, arm: &mut Arm, has_rest: bool) {
        let at = arm.pat.span();
        if let Some((_, guard)) = &mut arm.guard {
            if holds_let(guard) {
                return;
            }
            let right = (**guard).clone();
            let wrong: Expr = parse_quote!(true);
            let right = self.switched(at, "guard -> true".into(), &wrong, right);
            let wrong: Expr = parse_quote!(false);
            **guard = self.switched(at, "guard -> false".into(), &wrong, right);
        } else if has_rest
            && !matches!(arm.pat, Pat::Wild(_))
            && let Some(n) = self.number(at, "without this arm".into())
        {
            arm.guard = Some((parse_quote!(if), parse_quote!(!crate::mistake::on(#n))));
        }
    }
}

impl VisitMut for Changes<'_> {
    fn visit_item_mut(&mut self, item: &mut Item) {
        // Where nothing is computed as the program runs.
        if !matches!(item, Item::Const(_) | Item::Static(_) | Item::Enum(_)) {
            visit_mut::visit_item_mut(self, item);
        }
    }
    fn visit_item_mod_mut(&mut self, m: &mut syn::ItemMod) {
        if !for_tests(&m.attrs) {
            visit_mut::visit_item_mod_mut(self, m);
        }
    }
    fn visit_item_impl_mut(&mut self, i: &mut ItemImpl) {
        // Texts for developers.
        let text = i
            .trait_
            .as_ref()
            .and_then(|(_, path, _)| path.segments.last());
        if !text.is_some_and(|t| t.ident == "Debug" || t.ident == "Display") && !for_tests(&i.attrs)
        {
            visit_mut::visit_item_impl_mut(self, i);
        }
    }
    fn visit_impl_item_const_mut(&mut self, _: &mut syn::ImplItemConst) {}
    fn visit_type_mut(&mut self, _: &mut syn::Type) {}
    fn visit_pat_mut(&mut self, _: &mut Pat) {}
    fn visit_generic_argument_mut(&mut self, _: &mut syn::GenericArgument) {}
    fn visit_expr_const_mut(&mut self, _: &mut syn::ExprConst) {}
    fn visit_expr_repeat_mut(&mut self, e: &mut syn::ExprRepeat) {
        self.visit_expr_mut(&mut e.expr);
    }
    fn visit_item_fn_mut(&mut self, f: &mut ItemFn) {
        if f.sig.constness.is_none() && !for_tests(&f.attrs) {
            visit_mut::visit_item_fn_mut(self, f);
            self.answers(&f.sig, &mut f.block);
        }
    }
    fn visit_impl_item_fn_mut(&mut self, f: &mut ImplItemFn) {
        if f.sig.constness.is_none() && !for_tests(&f.attrs) {
            visit_mut::visit_impl_item_fn_mut(self, f);
            self.answers(&f.sig, &mut f.block);
        }
    }
    fn visit_trait_item_fn_mut(&mut self, f: &mut TraitItemFn) {
        visit_mut::visit_trait_item_fn_mut(self, f);
        if let Some(block) = &mut f.default {
            self.answers(&f.sig, block);
        }
    }
    fn visit_stmt_mut(&mut self, s: &mut syn::Stmt) {
        if !matches!(s, syn::Stmt::Local(l) if for_tests(&l.attrs)) {
            visit_mut::visit_stmt_mut(self, s);
        }
    }
    fn visit_expr_mut(&mut self, e: &mut Expr) {
        visit_mut::visit_expr_mut(self, e);
        let placeholder = || Expr::Verbatim(Default::default());
        match e {
            Expr::Binary(_) => {
                if let Expr::Binary(b) = std::mem::replace(e, placeholder()) {
                    *e = self.binary(b);
                }
            }
            Expr::Unary(_) => {
                if let Expr::Unary(u) = std::mem::replace(e, placeholder()) {
                    *e = self.unary(u);
                }
            }
            Expr::Match(m) => self.arms(m),
            _ => {}
        }
    }
}

/// `#[cfg(test)]`, `#[test]` and what only fuzzing and measuring build.
fn for_tests(attrs: &[Attribute]) -> bool {
    attrs.iter().any(|a| {
        let text = a.to_token_stream().to_string();
        a.path().is_ident("test")
            || (a.path().is_ident("cfg")
                && ["test", "\"fuzz\"", "\"bench\""]
                    .iter()
                    .any(|w| text.contains(w)))
    })
}

/// A chain of conditions with `let`, which can't stand anywhere else.
fn holds_let(e: &Expr) -> bool {
    match e {
        Expr::Let(_) => true,
        Expr::Binary(b) => holds_let(&b.left) || holds_let(&b.right),
        _ => false,
    }
}

/// What an operator may be mistaken for.
fn others(op: &BinOp) -> Vec<BinOp> {
    match op {
        BinOp::Eq(_) => vec![parse_quote!(!=)],
        BinOp::Ne(_) => vec![parse_quote!(==)],
        BinOp::And(_) => vec![parse_quote!(||)],
        BinOp::Or(_) => vec![parse_quote!(&&)],
        BinOp::Lt(_) => vec![parse_quote!(==), parse_quote!(>), parse_quote!(<=)],
        BinOp::Gt(_) => vec![parse_quote!(==), parse_quote!(<), parse_quote!(>=)],
        BinOp::Le(_) => vec![parse_quote!(>), parse_quote!(<)],
        BinOp::Ge(_) => vec![parse_quote!(<), parse_quote!(>)],
        BinOp::Add(_) => vec![parse_quote!(-), parse_quote!(*)],
        BinOp::Sub(_) => vec![parse_quote!(+), parse_quote!(/)],
        BinOp::Mul(_) => vec![parse_quote!(+), parse_quote!(/)],
        BinOp::Div(_) => vec![parse_quote!(%), parse_quote!(*)],
        BinOp::Rem(_) => vec![parse_quote!(/), parse_quote!(+)],
        BinOp::Shl(_) => vec![parse_quote!(>>)],
        BinOp::Shr(_) => vec![parse_quote!(<<)],
        BinOp::BitAnd(_) => vec![parse_quote!(|), parse_quote!(^)],
        BinOp::BitOr(_) => vec![parse_quote!(&), parse_quote!(^)],
        BinOp::BitXor(_) => vec![parse_quote!(|), parse_quote!(&)],
        BinOp::AddAssign(_) => vec![parse_quote!(-=), parse_quote!(*=)],
        BinOp::SubAssign(_) => vec![parse_quote!(+=), parse_quote!(/=)],
        BinOp::MulAssign(_) => vec![parse_quote!(+=), parse_quote!(/=)],
        BinOp::BitAndAssign(_) => vec![parse_quote!(|=)],
        BinOp::BitOrAssign(_) => vec![parse_quote!(&=)],
        BinOp::BitXorAssign(_) => vec![parse_quote!(|=), parse_quote!(&=)],
        BinOp::ShlAssign(_) => vec![parse_quote!(>>=)],
        BinOp::ShrAssign(_) => vec![parse_quote!(<<=)],
        _ => Vec::new(),
    }
}
