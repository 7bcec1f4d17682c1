// Used by the script "shoot" beside this file.
import { chromium } from 'playwright-core';

const [folder, base] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });

async function logIn(user, { width = 1280, colorScheme = 'light' } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 860 }, colorScheme, locale: 'en-US', timezoneId: 'America/New_York' });
  const page = await context.newPage();
  await page.goto(`${base}/login`);
  await page.fill('[name=username]', user);
  await page.fill('[name=password]', user);
  await page.click('button[type=submit]');
  return page;
}

async function shoot(page, name) {
  await page.mouse.move(1000, 20);
  await page.screenshot({ path: `${folder}/${name}.png` });
  console.log(`${folder}/${name}.png`);
}

const agent = await logIn('sam.sc');
await agent.getByText('Due soonest').click();
await agent.locator('.desk-due').first().waitFor();
const card = agent.locator('.task', { has: agent.locator('.desk-due[data-risk=missed], .desk-due[data-risk=at-risk]') });
await ((await card.count()) > 0 ? card : agent.locator('.task:has(.desk-card)')).first().locator('h4 a').click();
await agent.locator('.nav-tabs').getByText('Case', { exact: true }).click();
await agent.locator('.desk-promises').first().waitFor();
await agent.getByText('How this was reckoned').first().click();
await agent.locator('.desk-receipt li').first().waitFor();
await shoot(agent, 'desk');

const engineer = await logIn('emil.se');
await engineer.locator('.task', { hasText: 'Answer customer' }).first().locator('h4 a').click();
await engineer.getByLabel('Workaround').check();
await engineer.getByLabel('Message to the customer').fill('Hello Ann,\n\nthere is a way round until the corrected check is out.');
await engineer.locator('.desk-checklist select').first().selectOption('here');
await engineer.locator('.desk-checklist textarea').first().fill('Raise the time-out of db-3 to 5 s under Hosts, Checks.');
await engineer.locator('.desk-field').filter({ hasText: 'The customer hears from us by' }).locator('select').selectOption({ index: 3 });
await engineer.getByText('Saved at').waitFor();
await engineer.setViewportSize({ width: 1280, height: 1500 });
await shoot(engineer, 'composer');

const manager = await logIn('mia.manager');
await manager.locator('.desk-dashboard').waitFor();
await shoot(manager, 'cockpit');
await manager.locator('.desk-urgent button').first().click();
await manager.locator('.desk-case .desk-promises').first().waitFor();
await shoot(manager, 'cockpit-case');

const owner = await logIn('pat.owner');
await owner.goto(`${base}/desk/models`);
await shoot(owner, 'models');

const reader = await logIn('erin.se');
await reader.goto(`${base}/desk/retros`);
await reader.setViewportSize({ width: 1280, height: 1700 });
await reader.locator('.sheet a').first().click();
await reader.getByText('Missed promises').click();
await shoot(reader, 'retro');

// What is asked of our own pages by night, and of Tasklist on a small screen.
const night = await logIn('lou.lead', { colorScheme: 'dark' });
await night.goto(`${base}/desk/shifts`);
await shoot(night, 'shifts-dark');
await night.goto(`${base}/desk/cases?q=backup`);
await shoot(night, 'cases-dark');

const small = await logIn('sam.sc', { width: 768 });
await small.getByText('Due soonest').click();
await small.locator('.desk-due').first().waitFor();
await small.locator('.task:has(.desk-card)').first().locator('h4 a').click();
await small.locator('.desk-words, .fjs-form').first().waitFor();
await shoot(small, 'desk-768');

const smallManager = await logIn('mia.manager', { width: 768 });
await smallManager.locator('.desk-dashboard').waitFor();
await shoot(smallManager, 'cockpit-768');

await browser.close();
