// Rules without a table, reasons or a second trial: the record's criteria as plain
// JavaScript, a line or two each, handwritten for speed.
import { asked } from "../../../tests/second-opinion/table.mjs";
import { isDated, lapse } from "./facts.mjs";

const [CLEAR, TEAM, UNASKED, CHECK, UNTIL, OPEN, LASTING] = [1, 2, 3, 4, 5, 6, 7];

export const name = "hand-written JavaScript";
export const leftOut = "reasons";

const keys = Object.keys(asked).flatMap((id) => [id, ...(isDated(id) ? [`${id}_first`, `${id}_last`] : [])]);
const nothing = Object.fromEntries(["today", ...keys].map((key) => [key, undefined]));

/** Every person as an object of one shape, which is the fastest for V8. */
export const prepare = (facts) => ({ ...nothing, ...facts });

const CRITERIA = 49;

/** The last day of the barrier that `timed` has just found. */
let ends = 0;

function timed(first, last, today, count, unit, after = CLEAR) {
  if (first === undefined) return OPEN;
  if (today < lapse(first, count, unit)) {
    ends = lapse(last, count, unit);
    return UNTIL;
  }
  return today >= lapse(last, count, unit) ? after : CHECK;
}

function yesNo(answer, yes, no = CLEAR) {
  if (answer === undefined) return UNASKED;
  return answer === "yes" ? yes : answer === "no" ? no : CHECK;
}

function organ(answer, part) {
  return answer === "unsure" || (Array.isArray(answer) && answer.includes(part)) ? CHECK : TEAM;
}

export function judge(f) {
  const { today } = f;
  const sle = f.diagnosis === "lupus" || f.diagnosis === "both";
  const ssc = f.diagnosis === "scleroderma" || f.diagnosis === "both";
  const nobody = !sle && !ssc;
  const weights = new Array(CRITERIA).fill(0);
  const dates = new Array(CRITERIA).fill(0);
  let index = 0;
  const add = (weight) => {
    weights[index] = weight;
    if (weight === UNTIL) dates[index] = ends;
    index += 1;
  };

  add(TEAM); // I1
  const { age } = f; // I2
  add(age === undefined ? UNASKED : age === "unsure" ? CHECK : age < 18 ? OPEN : age < 61 ? CLEAR : LASTING);
  const { infection, tuberculosis: tb } = f; // I3
  const systemic =
    infection === undefined ? UNASKED
    : infection === "now" ? OPEN
    : infection === "recent" ? timed(f.infection_first, f.infection_last, today, 2, "week")
    : infection === "no" ? CLEAR
    : CHECK;
  const tubercular = tb === undefined ? UNASKED : tb === "active" ? OPEN : tb === "unsure" ? CHECK : CLEAR;
  add(Math.max(systemic, tubercular));
  const safe = f.contraception; // I4
  add(safe === undefined ? UNASKED : safe === "yes" || safe === "not_applicable" ? CLEAR : CHECK);
  add(TEAM); // I5

  const diagnosis =
    f.diagnosis === undefined ? UNASKED : f.diagnosis === "other" ? LASTING : ["unsure", "overlap"].includes(f.diagnosis) ? CHECK : CLEAR;
  if (sle) {
    const since = f.sle_since; // SLE-I1
    add(
      since === undefined || since === "six_months" ? CLEAR
      : since === "less" ? timed(f.sle_since_first, f.sle_since_last, today, 6, "month")
      : CHECK,
    );
    add(sleTreatment(f, today)); // SLE-I2
    add(yesNo(f.sle_antibodies, CLEAR, CHECK)); // SLE-I3
    add(TEAM); // SLE-I4
    const organs = f.sle_organs; // SLE-I5
    const alone = Array.isArray(organs) && organs.length === 1 ? organs[0] : "";
    add(
      organs === undefined ? UNASKED
      : organs === "unsure" || alone === "calm" ? CHECK
      : alone === "skin_mouth" ? OPEN
      : CLEAR,
    );
    const problem = f.organ_problem; // SLE-I6
    add(organ(problem, "kidney"));
    add(organ(problem, "blood"));
    add(organ(problem, "liver"));
    add(organ(problem, "blood"));
    add(organ(problem, "lung"));
    add(organ(problem, "heart"));
  } else {
    add(nobody ? diagnosis : 0);
    index += 10;
  }
  if (ssc) {
    const type = f.ssc_type; // SSC-I1
    add(type === undefined || type === "diffuse" ? CLEAR : type === "limited" ? LASTING : CHECK);
    add(yesNo(f.ssc_lungs, CLEAR, LASTING)); // SSC-I2
    const [one, other] = [yesNo(f.ssc_refractory, CLEAR, OPEN), yesNo(f.ssc_progressive, CLEAR, OPEN)]; // SSC-I3
    add(
      one === CLEAR || other === CLEAR ? CLEAR
      : one === CHECK || other === CHECK ? CHECK
      : one === UNASKED || other === UNASKED ? UNASKED
      : OPEN,
    );
    const problem = f.organ_problem; // SSC-I4
    add(organ(problem, "kidney"));
    add(organ(problem, "blood"));
    add(organ(problem, "liver"));
    add(organ(problem, "blood"));
    add(organ(problem, "heart"));
  } else {
    add(nobody ? diagnosis : 0);
    index += 7;
  }

  const { transplant } = f; // E1
  const cells = yesNo(f.cell_therapy, LASTING);
  const graft =
    transplant === undefined ? UNASKED : transplant === "organ" ? LASTING : transplant === "no" ? CLEAR : CHECK;
  add(Math.max(cells, graft));
  const drug = f.b_cell_drug; // E2
  add(drug === "yes" ? timed(f.b_cell_drug_first, f.b_cell_drug_last, today, 2, "month") : yesNo(drug, OPEN));
  add(yesNo(f.allergy, LASTING)); // E3
  add(TEAM); // E4
  add(TEAM); // E5
  add(TEAM); // E6
  const shot = f.vaccine; // E7
  add(shot === "yes" ? timed(f.vaccine_first, f.vaccine_last, today, 1, "month") : yesNo(shot, OPEN));
  const { cancer } = f; // E8
  add(cancer === "yes" ? timed(f.cancer_first, f.cancer_last, today, 2, "year") : yesNo(cancer, OPEN));
  add(surgery(f, today)); // E9
  add(viral(f.viral)); // E10
  const mind = f.mental_illness; // E11
  const illness = mind === undefined ? UNASKED : mind === "serious" ? LASTING : mind === "no" ? CLEAR : CHECK;
  add(Math.max(yesNo(f.neuro, LASTING), illness));
  const { heart } = f; // E12
  add(
    heart === undefined ? UNASKED
    : heart === "now" ? OPEN
    : heart === "recent" ? timed(f.heart_first, f.heart_last, today, 1, "month")
    : heart === "no" ? CLEAR
    : CHECK,
  );
  const study = f.other_trial; // E13
  add(
    study === undefined ? UNASKED
    : study === "now" ? OPEN
    : study === "past_year" ? timed(f.other_trial_first, f.other_trial_last, today, 3, "month", CHECK)
    : study === "no" ? CLEAR
    : CHECK,
  );
  const active = // E14
    infection === undefined ? UNASKED
    : infection === "now" ? OPEN
    : infection === "recent" || infection === "no" ? CLEAR
    : CHECK;
  add(Math.max(active, tubercular));
  add(TEAM); // E15
  const child = f.pregnancy; // E16
  add(
    child === undefined ? UNASKED
    : child === "yes" ? OPEN
    : child === "no" || child === "not_applicable" ? CLEAR
    : CHECK,
  );
  add(TEAM); // E17

  if (sle) {
    const kidney = f.sle_nephritis; // SLE-E1
    const { sle_nephritis_first: from, sle_nephritis_last: to } = f;
    add(kidney === "yes" ? timed(from, to, today, 2, "month") : yesNo(kidney, OPEN));
    add(yesNo(f.sle_crisis, CHECK)); // SLE-E2
    add(yesNo(f.sle_brain, LASTING)); // SLE-E3
    const blood = f.sle_bleeding; // SLE-E4
    add(blood === "yes" ? timed(f.sle_bleeding_first, f.sle_bleeding_last, today, 30, "day") : yesNo(blood, OPEN));
    const washed = f.sle_blood_exchange; // SLE-E5
    add(
      washed === "yes"
        ? timed(f.sle_blood_exchange_first, f.sle_blood_exchange_last, today, 14, "day")
        : yesNo(washed, OPEN),
    );
  } else {
    index += 5;
  }
  if (ssc) {
    add(yesNo(f.ssc_lung_tests, LASTING)); // SSC-E1
    const kidney = f.ssc_kidney; // SSC-E2
    add(kidney === "yes" ? LASTING : yesNo(kidney, LASTING));
    add(tb === undefined ? UNASKED : tb === "active" ? OPEN : tb === "no" ? CLEAR : CHECK); // SSC-E3
  } else {
    index += 3;
  }
  return outcome(sle && ssc, weights, dates);
}

function sleTreatment(f, today) {
  const { sle_treatment: treatment, sle_steroid_dose: dose, sle_treatment_3_months: months } = f;
  const { sle_stable_dose: stable, sle_active: active } = f;
  let kind = CHECK;
  if (treatment === undefined) kind = UNASKED;
  else if (treatment === "steroid_and_other" || treatment === "steroid_now") kind = CLEAR;
  else if (treatment === "none") kind = OPEN;
  let enough = 0;
  if (treatment === "steroid_now" || treatment === "steroid_ever") {
    enough = dose === undefined ? UNASKED : dose === "unsure" ? CHECK : dose >= 7.5 ? CLEAR : OPEN;
  }
  let [long, steady, latest] = [0, 0, 0];
  if (treatment !== "none") {
    long = yesNo(months, CLEAR, OPEN);
    if (months === "no") {
      long = timed(f.sle_treatment_3_months_first, f.sle_treatment_3_months_last, today, 3, "month");
      if (long === UNTIL) latest = ends;
    }
    steady = yesNo(stable, CLEAR, OPEN);
    if (stable === "no") {
      steady = timed(f.sle_stable_dose_first, f.sle_stable_dose_last, today, 2, "week");
      if (steady === UNTIL && ends > latest) latest = ends;
    }
  }
  ends = latest;
  return Math.max(kind, enough, long, steady, yesNo(active, CLEAR, OPEN));
}

function surgery(f, today) {
  const { surgery: told } = f;
  if (told === undefined) return UNASKED;
  if (told === "unsure") return CHECK;
  let worst = CLEAR;
  if (told.includes("planned")) worst = CHECK;
  if (told.includes("past")) worst = Math.max(worst, timed(f.surgery_first, f.surgery_last, today, 4, "week"));
  return worst;
}

function viral(told) {
  if (told === undefined) return UNASKED;
  if (told === "unsure" || told === "skip") return CHECK;
  if (told.includes("hiv")) return LASTING;
  if (told.includes("syphilis") || told.includes("hepatitis_b") || told.includes("hepatitis_c")) return OPEN;
  return told.includes("none") ? CLEAR : CHECK;
}

/** The criteria of each disease: lupus, then scleroderma, then everyone's, then both again. */
const isSle = (at) => (at >= 5 && at < 16) || (at >= 41 && at < 46);
const isSsc = (at) => (at >= 16 && at < 24) || at >= 46;

function side(weights, dates, skip) {
  let [found, latest, undated] = [1, 0, false];
  for (let at = 0; at < weights.length; at += 1) {
    if (skip?.(at)) continue;
    const weight = weights[at];
    found = Math.max(found, weight === LASTING ? 4 : weight >= UNTIL ? 3 : weight === CHECK ? 2 : 1);
    if (weight === OPEN) undated = true;
    if (dates[at] > latest) latest = dates[at];
  }
  return { outcome: found, earliest: found === 3 && !undated ? latest : 0 };
}

function outcome(both, weights, dates) {
  if (!both) return { ...side(weights, dates), weights, dates };
  const [sle, ssc] = [side(weights, dates, isSsc), side(weights, dates, isSle)];
  const later = (one, other) => (one.earliest || Infinity) > (other.earliest || Infinity);
  const [best, others] =
    ssc.outcome < sle.outcome || (ssc.outcome === sle.outcome && later(sle, ssc)) ? [ssc, isSle] : [sle, isSsc];
  const barred = weights.some((weight, at) => weight >= UNTIL && others(at));
  return { outcome: barred ? Math.max(best.outcome, 2) : best.outcome, earliest: best.earliest, weights, dates };
}
