/// The unit of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Milligrams,
    /// Tablets a day.
    Tablets,
    GramsPerDecilitre,
    GramsPerLitre,
    MicromolesPerLitre,
    MilligramsPerDecilitre,
    Years,
    Kilograms,
    MillilitresPerMinute,
}

impl Unit {
    /// Every unit.
    pub const ALL: [Unit; 9] = [
        Unit::Milligrams,
        Unit::Tablets,
        Unit::GramsPerDecilitre,
        Unit::GramsPerLitre,
        Unit::MicromolesPerLitre,
        Unit::MilligramsPerDecilitre,
        Unit::Years,
        Unit::Kilograms,
        Unit::MillilitresPerMinute,
    ];

    /// The symbol, the same in every language; empty for years and tablets, which each language has its own words for.
    pub fn symbol(self) -> &'static str {
        match self {
            Unit::Years | Unit::Tablets => "",
            unit => unit.typed()[0],
        }
    }

    /// What people type after a number, in any case; the symbol comes first.
    pub(super) fn typed(self) -> &'static [&'static str] {
        match self {
            Unit::Milligrams => &["mg", "mg/day", "mg a day", "毫克", "毫克/天"],
            Unit::Tablets => &["tablets", "tablet", "pills", "pill", "片", "粒"],
            Unit::GramsPerDecilitre => &["g/dL", "克/分升"],
            Unit::GramsPerLitre => &["g/L", "克/升"],
            // With the micro sign, the Greek letter mu, and what keyboards have.
            Unit::MicromolesPerLitre => &[
                "µmol/L",
                "μmol/L",
                "umol/L",
                "mcmol/L",
                "微摩尔/升",
                "微摩/升",
            ],
            Unit::MilligramsPerDecilitre => &["mg/dL", "毫克/分升"],
            Unit::Years => &["years", "year", "yrs", "岁", "周岁"],
            Unit::Kilograms => &["kg", "kgs", "公斤", "千克"],
            Unit::MillilitresPerMinute => &["mL/min"],
        }
    }
}
