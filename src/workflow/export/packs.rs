//! Packets of a size.

use crate::packet::PacketItem;

/// A unit's words are counted in its source; packs have whole units.
pub(super) struct Pack {
    pub(super) items: Vec<PacketItem>,
    pub(super) words: usize,
}

/// Splits items so that no pack has more words than that, unless a single unit has.
pub(super) fn packs(items: Vec<PacketItem>, limit: usize, words_of: &dyn Fn(&PacketItem, usize) -> usize) -> Vec<Pack> {
    let mut packs = vec![Pack { items: Vec::new(), words: 0 }];
    for item in items {
        let (id, all) = (item.item.clone(), item.units.len() + item.left_out);
        let counts: Vec<usize> = (0..item.units.len()).map(|at| words_of(&item, at)).collect();
        for (unit, words) in item.units.into_iter().zip(counts) {
            let is_full = packs.last().is_some_and(|pack| pack.words > 0 && pack.words + words > limit);
            if is_full {
                packs.push(Pack { items: Vec::new(), words: 0 });
            }
            let Some(pack) = packs.last_mut() else { continue };
            pack.words += words;
            match pack.items.last_mut().filter(|last| last.item == id) {
                Some(last) => {
                    last.units.push(unit);
                    last.left_out -= 1;
                }
                None => pack.items.push(PacketItem { item: id.clone(), left_out: all - 1, units: vec![unit] }),
            }
        }
    }
    packs.retain(|pack| !pack.items.is_empty());
    packs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ItemId, UnitState};
    use crate::packet::PacketUnit;

    fn item(name: &str, units: usize) -> PacketItem {
        let unit = |id: usize| PacketUnit {
            id: format!("u{id}"),
            state: UnitState::Missing,
            notes: Vec::new(),
            texts: Vec::new(),
        };
        let item = ItemId::parse(&format!("lt:site/{name}")).expect("an item");
        PacketItem { item, left_out: 0, units: (0..units).map(unit).collect() }
    }

    #[test]
    fn a_pack_has_no_more_words_than_asked() {
        let packs = packs(vec![item("a", 3), item("b", 2)], 50, &|item, _| {
            if item.item.name.as_ref() == "a" { 20 } else { 70 }
        });
        let shape: Vec<(usize, Vec<(usize, usize)>)> = packs
            .iter()
            .map(|pack| (pack.words, pack.items.iter().map(|item| (item.units.len(), item.left_out)).collect()))
            .collect();
        assert_eq!(shape, [(40, vec![(2, 1)]), (20, vec![(1, 2)]), (70, vec![(1, 1)]), (70, vec![(1, 1)])]);
    }
}
