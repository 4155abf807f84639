import { checkContent } from '../checks/check-content.ts';
import { formatReport } from '../checks/finding.ts';
import { contentFolder } from '../content-folder.ts';

/** `npm run check`: proves the content without building it. Exit status 1 when there is a problem. */
const { findings, articles } = await checkContent(contentFolder());
if (findings.length > 0) {
  console.error(formatReport(findings));
  process.exitCode = 1;
} else {
  console.log(`${articles.length} articles, no problem.`);
}
