// Used by the script "render" beside this file.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { chromium } from 'playwright-core';

const [folder, ...models] = process.argv.slice(2);
const modules = `${import.meta.dirname}/node_modules/`;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });

async function pageWith(script, styles) {
  const page = await browser.newPage({ viewport: { width: 3000, height: 1200 } });
  await page.setContent('<html><body style="margin:0;background:#fff"><div id="c" style="height:1200px"></div></body></html>');
  await page.addScriptTag({ path: modules + script });
  for (const style of styles) await page.addStyleTag({ content: readFileSync(modules + style, 'utf8') });
  return page;
}

function write(name, content) {
  writeFileSync(`${folder}/${name}`, content);
  console.log(`${folder}/${name}`);
}

/** The same file for the same model: few digits, counted marker ids in the place of random ones. On white, also in the dark. */
function steady(svg) {
  const ids = new Map();
  return svg
    .replace('<svg ', '<svg style="background: white" ')
    .replace(/(\d+\.\d{2})\d+/g, '$1')
    .replace(/-[0-9a-z]{24,26}(?=["')])/g, id => ids.get(id) ?? ids.set(id, `-${ids.size + 1}`).get(id));
}

async function processModel(name, xml) {
  const page = await pageWith('bpmn-js/dist/bpmn-viewer.production.min.js', ['bpmn-js/dist/assets/diagram-js.css']);
  write(`${name}.svg`, steady(await page.evaluate(async text => {
    const viewer = new BpmnJS({ container: '#c' });
    await viewer.importXML(text);
    return (await viewer.saveSVG()).svg;
  }, xml)));
}

async function decisions(name, xml) {
  const assets = 'dmn-js/dist/assets/';
  const styles = ['diagram-js.css', 'dmn-js-shared.css', 'dmn-js-drd.css', 'dmn-js-decision-table.css'];
  const page = await pageWith('dmn-js/dist/dmn-viewer.production.min.js', styles.map(file => assets + file));
  await page.addStyleTag({ content: '.view-drd, .bjs-powered-by { display: none !important }' });
  const views = await page.evaluate(async text => {
    window.viewer = new DmnJS({ container: '#c' });
    await viewer.importXML(text);
    return viewer.getViews().map(view => ({ type: view.type, id: view.id }));
  }, xml);
  for (const [index, view] of views.entries()) {
    await page.evaluate(i => viewer.open(viewer.getViews()[i]), index);
    if (view.type === 'drd')
      write(`${name}.svg`, steady(await page.evaluate(async () => (await viewer.getActiveViewer().saveSVG()).svg)));
    else write(`${view.id}.png`, await table(page));
  }
}

async function table(page) {
  const area = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.decision-table-properties, .tjs-table')].map(e => e.getBoundingClientRect());
    return {
      width: Math.max(...boxes.map(box => box.right)) + 4,
      height: Math.max(...boxes.map(box => box.bottom)) + 4,
    };
  });
  return page.screenshot({ clip: { x: 0, y: 0, ...area } });
}

for (const model of models) {
  const draw = extname(model) === '.dmn' ? decisions : processModel;
  await draw(basename(model, extname(model)), readFileSync(model, 'utf8'));
}
await browser.close();
