use super::Unit;

/// The numbers that a field takes: what is outside them is a slip of the finger or of the unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    pub min: f64,
    pub max: f64,
    pub unit: Unit,
}

/// A day's dose of a steroid: from a quarter of the smallest tablet to twice the largest infusion.
pub const STEROID_DOSE: Range = Range {
    min: 0.1,
    max: 2000.0,
    unit: Unit::Milligrams,
};

/// The formula for the creatinine clearance was made for adults.
pub const AGE: Range = Range {
    min: 18.0,
    max: 120.0,
    unit: Unit::Years,
};

pub const WEIGHT: Range = Range {
    min: 20.0,
    max: 300.0,
    unit: Unit::Kilograms,
};

/// Hemoglobin in each unit. The ranges do not meet, so that a number in the other unit is noticed.
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

/// Creatinine in the blood, in each unit. The ranges do not meet, as above.
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
