use super::Unit;

/// The numbers that a field accepts, inclusive: any other is a typing error or in another unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    pub min: f64,
    pub max: f64,
    pub unit: Unit,
}

/// The daily dose of a steroid: from a quarter of the smallest tablet to twice the largest infusion.
pub const STEROID_DOSE: Range = Range {
    min: 0.1,
    max: 2000.0,
    unit: Unit::Milligrams,
};

/// Tablets a day, of which some are halved or quartered.
pub const TABLETS: Range = Range {
    min: 0.25,
    max: 50.0,
    unit: Unit::Tablets,
};

/// Age in whole or part years: the formula for the creatinine clearance is for adults.
pub const AGE: Range = Range {
    min: 18.0,
    max: 120.0,
    unit: Unit::Years,
};

/// Body weight.
pub const WEIGHT: Range = Range {
    min: 20.0,
    max: 300.0,
    unit: Unit::Kilograms,
};

/// Hemoglobin in each unit. The ranges do not overlap, so that a number in the wrong unit is refused.
pub const HEMOGLOBIN: [Range; 2] = [
    Range {
        min: 2.0,
        max: 25.0,
        unit: Unit::GramsPerDecilitre,
    },
    Range {
        min: 26.0,
        max: 250.0,
        unit: Unit::GramsPerLitre,
    },
];

/// Serum creatinine in each unit. The ranges do not overlap, as for hemoglobin.
pub const CREATININE: [Range; 2] = [
    Range {
        min: 0.2,
        max: 16.0,
        unit: Unit::MilligramsPerDecilitre,
    },
    Range {
        min: 18.0,
        max: 1400.0,
        unit: Unit::MicromolesPerLitre,
    },
];
