//! What a function might wrongly answer, by its type.

use quote::quote;
use syn::{Expr, GenericArgument, PathArguments, ReturnType, Type, parse_quote};

/// Answers that fit the type, as far as its name tells.
pub(crate) fn of_return(output: &ReturnType) -> Vec<Expr> {
    match output {
        ReturnType::Default => vec![parse_quote!(())],
        ReturnType::Type(_, ty) => of(ty),
    }
}

fn of(ty: &Type) -> Vec<Expr> {
    match ty {
        Type::Tuple(t) if t.elems.is_empty() => vec![parse_quote!(())],
        Type::Tuple(t) => {
            let firsts: Option<Vec<Expr>> =
                t.elems.iter().map(|t| of(t).into_iter().next()).collect();
            firsts
                .map(|f| parse_quote!((#(#f),*)))
                .into_iter()
                .collect()
        }
        Type::Array(a) => {
            let len = &a.len;
            of(&a.elem)
                .into_iter()
                .map(|v| parse_quote!([#v; #len]))
                .collect()
        }
        Type::Reference(r) if r.mutability.is_none() => match &*r.elem {
            Type::Path(p) if p.path.is_ident("str") => {
                vec![parse_quote!(""), parse_quote!("xyzzy")]
            }
            Type::Slice(_) => vec![parse_quote!(&[])],
            _ => Vec::new(),
        },
        Type::Path(p) => of_path(p),
        _ => Vec::new(),
    }
}

fn of_path(ty: &syn::TypePath) -> Vec<Expr> {
    let Some(last) = ty.path.segments.last() else {
        return Vec::new();
    };
    let inner = match &last.arguments {
        PathArguments::AngleBracketed(a) => a.args.iter().find_map(|a| match a {
            GenericArgument::Type(t) => Some(t),
            _ => None,
        }),
        _ => None,
    };
    let within = |make: fn(Expr) -> Expr| inner.map(of).unwrap_or_default().into_iter().map(make);
    match last.ident.to_string().as_str() {
        "bool" => vec![parse_quote!(true), parse_quote!(false)],
        "u8" | "u16" | "u32" | "u64" | "u128" | "usize" => vec![parse_quote!(0), parse_quote!(1)],
        "i8" | "i16" | "i32" | "i64" | "i128" | "isize" => {
            vec![parse_quote!(0), parse_quote!(1), parse_quote!(-1)]
        }
        "f32" | "f64" => vec![parse_quote!(0.0), parse_quote!(1.0), parse_quote!(-1.0)],
        "String" => vec![
            parse_quote!(String::new()),
            parse_quote!(String::from("xyzzy")),
        ],
        "Option" => {
            let mut all: Vec<Expr> = vec![parse_quote!(None)];
            all.extend(within(|v| parse_quote!(Some(#v))));
            all
        }
        "Result" if inner.is_none() => vec![parse_quote!(Ok(()))],
        "Result" => within(|v| parse_quote!(Ok(#v))).collect(),
        "Vec" => {
            let mut all: Vec<Expr> = vec![parse_quote!(Vec::new())];
            all.extend(within(|v| parse_quote!(vec![#v])).take(1));
            all
        }
        "Zeroizing" => within(|v| parse_quote!(zeroize::Zeroizing::new(#v))).collect(),
        "Box" => within(|v| parse_quote!(Box::new(#v))).collect(),
        _ => vec![syn::parse2(quote!(Default::default())).unwrap_or_else(|_| parse_quote!(()))],
    }
}
