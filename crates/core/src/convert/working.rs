use super::Unit;
use crate::interview::text_from_number;

/// A number with its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// Not rounded.
    pub value: f64,
    pub unit: Unit,
    /// The decimals to which it is rounded for display, from 0 to 3.
    pub decimals: u8,
}

impl Quantity {
    pub(super) fn typed(value: f64, unit: Unit) -> Self {
        Quantity {
            value,
            unit,
            decimals: 3,
        }
    }

    /// Formats the number, rounded half away from zero and without trailing zeros.
    ///
    /// ```
    /// use prescreen_core::convert::{Quantity, Unit};
    ///
    /// let dose = Quantity { value: 9.375, unit: Unit::Milligrams, decimals: 2 };
    /// assert_eq!(dose.number(), "9.38");
    /// ```
    pub fn number(&self) -> String {
        let scale = 10f64.powi(self.decimals.min(3).into());
        // In binary a half can come out slightly too low: 1.005 is 1.00499….
        let scaled = self.value * scale;
        let nudge = scaled * 1e-12;
        text_from_number((scaled + nudge).round() / scale)
    }
}

/// A calculation as it is written by hand, and its result.
#[derive(Clone, Debug, PartialEq)]
pub struct Working {
    pub result: Quantity,
    /// From left to right; the result is the last.
    pub parts: Vec<Part>,
}

/// A piece of a [`Working`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    Quantity(Quantity),
    /// A number of the formula.
    Factor(f64),
    /// `×`, `÷`, `−`, `=`, `(` or `)`.
    Sign(&'static str),
}

impl Working {
    pub(super) fn new(terms: &[Part], result: Quantity) -> Self {
        let mut parts = terms.to_vec();
        parts.extend([Part::Sign("="), Part::Quantity(result)]);
        Working { result, parts }
    }

    /// The result, or a quantity of the calculation, that is in this unit.
    pub fn in_unit(&self, unit: Unit) -> Option<Quantity> {
        let quantities = self.parts.iter().rev().filter_map(|part| match part {
            Part::Quantity(quantity) => Some(*quantity),
            _ => None,
        });
        quantities
            .into_iter()
            .find(|quantity| quantity.unit == unit)
    }

    /// Formats the calculation on one line, such as "8 mg × 5 ÷ 4 = 10 mg". `years` is the word after an age.
    pub fn line(&self, years: &str) -> String {
        let mut line = String::new();
        for part in &self.parts {
            let text = match part {
                Part::Factor(factor) => text_from_number(*factor),
                Part::Sign(sign) => (*sign).to_owned(),
                Part::Quantity(quantity) => {
                    let unit = match quantity.unit {
                        Unit::Years => years,
                        unit => unit.symbol(),
                    };
                    [&quantity.number(), unit].join(if unit.is_empty() { "" } else { " " })
                }
            };
            let adjacent = line.is_empty() || line.ends_with('(') || text == ")";
            if !adjacent {
                line.push(' ');
            }
            line.push_str(&text);
        }
        line
    }
}
