import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Anomaly } from '../anomalies.ts';
import { convertBody } from './convert-body.ts';

function convert(source: string, title = 'Lamps') {
  const met: Anomaly[] = [];
  const pageOf = (path: string) => (path === 'other.md' ? '/articles/area/other/' : undefined);
  const { text, format, placeholders } = convertBody(source, { title, pageOf }, (anomaly) =>
    met.push(anomaly),
  );
  return { text, format, placeholders, codes: [...new Set(met.map(({ code }) => code))], met };
}

describe('a body is changed where it has to be, and nowhere else', () => {
  const cases: [string, string, string, string[]][] = [
    [
      'ordinary Markdown',
      'A *b* `c` [d](https://e.example)\n\n* f\n* g\n',
      'A *b* `c` [d](https://e.example)\n\n* f\n* g\n',
      [],
    ],
    ['a heading that is the title', '# LAMPS\n\nA\n', 'A\n', ['title-heading']],
    ['another first heading', '# On lamps\n\n### Deep\n', '## On lamps\n\n### Deep\n', ['heading-level']],
    ['a heading in bold', '## **Recommended Steps** \n', '## Recommended Steps\n', ['heading-bold']],
    ['a heading with a bold word', '## A **b** c\n', '## A **b** c\n', []],
    ['a heading underlined', 'Steps\n-----\n\nA\n', '## Steps\n\nA\n', []],
    ['levels left out', '## A\n\n##### B\n', '## A\n\n### B\n', ['heading-level']],
    ['no space after the signs', '##Steps\n', '## Steps\n', ['heading-space']],
    ['a comment in a script without a fence', 'a\n#end\n', 'a\n#end\n', []],
    ['a break at the end of a paragraph', 'a<br>\n\nb\n', 'a\n\nb\n', ['line-break']],
    ['a break in a paragraph', 'a</br>b<BR/>\nc\n', 'a<br>b<br>\nc\n', ['line-break']],
    ['a break on its own line before a list', '\n<br>\n* a\n', '* a\n', ['line-break']],
    ['a break within a paragraph, on its own line', 'a\n<br>\nb\n', 'a<br>\nb\n', ['line-break']],
    ['breaks in a cell', '| a |\n|--|\n| b<br/>c |\n', '| a |\n|--|\n| b<br>c |\n', ['line-break']],
    ['a break in code', '`<br>`\n', '`<br>`\n', []],
    [
      'a value of the portal',
      'At <!--$time--> time <!--/$time--> UTC\n',
      'At  <var>time</var>  UTC\n',
      ['token'],
    ],
    ['a value in brackets', '<!--$vm-->[vm]<!--/$vm--> is off\n', '<var>vm</var> is off\n', ['token']],
    [
      'a value in brackets that touches a word',
      '**<!--$vm-->[vm]<!--/$vm-->disk** of<!--$vm-->[vm]<!--/$vm-->\n',
      '**<var>vm</var> disk** of <var>vm</var>\n',
      ['token'],
    ],
    ['a value without words', '**<!--$vm--><!--/$vm-->**\n', '**<var>vm</var>**\n', ['token']],
    ['a value in code', '`a <!--$vm-->vm<!--/$vm-->`\n', '`a vm`\n', ['token']],
    [
      'a value that is an address',
      '[go](<!--$url-->url<!--/$url-->) on\n',
      'go (<var>url</var>) on\n',
      ['link-unresolved', 'token'],
    ],
    ['the end of a value without its start', 'a<!--/$vm-->b\n', 'ab\n', ['token-unbalanced']],
    [
      'a part of the article',
      '<!--issueDescription-->\nA **b**\n<!--/issueDescription-->\n',
      'A **b**\n',
      ['part'],
    ],
    ['a remark', 'a <!-- no one\nsees --> b\n', 'a\n b\n', ['comment']],
    ['a comment that does not end', 'a\n\n<!-- b\n\nc\n', 'a\n\n b\n\nc\n', ['comment-unclosed']],
    ['a section of the help pane', 'a\n:::Section Insights:::\nb\n', 'a\n\n## Insights\n\nb\n', ['section']],
    [
      'a video',
      '<video>\n<src>https://v.example/1</src>\n<title>A [b]</title>\n</video>\n',
      '[Video: A \\[b\\]](https://v.example/1)\n',
      ['video'],
    ],
    [
      'answers of the community',
      '<azureKB>\n<client>portal</client>\n</azureKB>\n',
      '[Search for more about this](/search/?q=Lamps)\n',
      ['community-search'],
    ],
    [
      'words in angle brackets',
      'Use <your name> and <region>.\n',
      'Use &lt;your name> and &lt;region>.\n',
      ['placeholder'],
    ],
    [
      'a sentence in angle brackets',
      'Use <Title for the article.>.\n',
      'Use &lt;Title for the article.>.\n',
      ['placeholder'],
    ],
    [
      'HTML',
      '<ol><li>a <b>b</b></li><li><a href="https://c.example">c</a></li></ol>\n',
      '1. a **b**\n2. [c](https://c.example)\n',
      ['html-converted'],
    ],
    ['HTML that does not end', 'a <b>b\n\nc\n', 'a **b**\n\nc\n', ['html-converted']],
    ['HTML that stays', 'H<sub>2</sub>O\n', 'H<sub>2</sub>O\n', []],
    ['a link with a space', '[a] (https://b.example)\n', '[a](https://b.example)\n', ['link-broken-sign']],
    [
      'a link with a bracket too many',
      '[a]((https://b.example))\n',
      '[a](https://b.example)\n',
      ['link-broken-sign'],
    ],
    ['a misspelt scheme', '[a](ttps://b.example)\n', '[a](https://b.example)\n', ['link-scheme']],
    ['no scheme', '[a](www.b.example/c)\n', '[a](https://www.b.example/c)\n', ['link-scheme']],
    ['no address', '[a]() b\n', 'a b\n', ['link-empty']],
    ['a link to nothing', '[a](Dashboard) b\n', 'a b\n', ['link-unresolved']],
    ['a link to another article', '[a](other.md)\n', '[a](/articles/area/other/)\n', []],
    [
      'a link to a heading',
      '## B c\n\n[a](#B-C), [d](#e)\n',
      '## B c\n\n[a](#b-c), d\n',
      ['link-anchor', 'link-unresolved'],
    ],
    [
      'a path of the documentation',
      '[a](/azure/b)\n',
      '[a](https://learn.microsoft.com/azure/b)\n',
      ['link-relative'],
    ],
    ['a blade', '[a](data-blade:E.B.id.$resourceId)\n', '[a](data-blade:E.B.id.$resourceId)\n', []],
    ['a blade, misspelt', '[a](datablade:E.B)\n', '[a](data-blade:E.B)\n', ['link-scheme']],
    ['a button', '[a](button-link:https://b.example)\n', '[a](https://b.example)\n', ['link-button']],
    [
      'an image of another site',
      '![b c](https://d.example/e.png)\n',
      '[Image: b c](https://d.example/e.png)\n',
      ['image'],
    ],
    ['an image on a disk', '![](C:\\a\\b.png)\n', 'Image\n', ['image-unresolved']],
    ['nothing', '\n\n', '', ['body-empty']],
  ];
  for (const [name, source, expected, codes] of cases) {
    test(name, () => {
      const { text, codes: met } = convert(source);
      assert.deepEqual({ text, codes: met }, { text: expected, codes });
    });
  }

  test('a body with a callout is MDX, and what MDX would run is text', () => {
    const { text, format, codes } = convert('> [!WARNING]\n> Hot {x} <region>\n\na<br>b\n');
    assert.equal(format, 'mdx');
    assert.equal(text, '<Warning>\n  Hot \\{x} \\<region>\n</Warning>\n\na<br />b\n');
    assert.deepEqual(codes, ['line-break', 'placeholder', 'callout']);
  });

  test('a paragraph that looks like a program is none', () => {
    const { text, format } = convert('import x from "y"\n\n> [!NOTE]\n> A\n');
    assert.deepEqual([text, format], ['&#105;mport x from "y"\n\n<Note>\n  A\n</Note>\n', 'mdx']);
  });

  test('a check and a chart of the portal become notes that say so', () => {
    const { text, format } = convert(
      '<insight>\n<symptomId>x</symptomId>\n</insight>\n\n<metric><name>N</name></metric>\n',
    );
    assert.equal(format, 'mdx');
    assert.match(text, /<Note>\n {2}In the Azure portal, automatic checks/);
    assert.match(text, /a chart at this place shows: \*\*N\*\*\./);
  });

  test('the values of the portal are named, each once', () => {
    const { placeholders } = convert('<!--$a-->a<!--/$a--> <!--$b-->b<!--/$b--> <!--$a-->a<!--/$a-->\n');
    assert.deepEqual(placeholders, ['a', 'b']);
  });
});

describe('what could run is removed, and said', () => {
  const cases: [string, string, string, string[]][] = [
    ['a script', 'a <script>alert(1)</script> b\n', 'a b\n', ['html-removed', 'html-converted']],
    [
      'a script as a block',
      '<script>\nalert(1)\n</script>\n\nb\n',
      'b\n',
      ['html-removed', 'html-converted'],
    ],
    [
      'a frame',
      '<iframe src="https://a.example"></iframe>\n\nb\n',
      'b\n',
      ['html-removed', 'html-converted'],
    ],
    ['a style', '<style>a{}</style>\n\nb\n', 'b\n', ['html-removed', 'html-converted']],
    ['a handler', '<p onclick="alert(1)">b</p>\n', 'b\n', ['html-attribute', 'html-converted']],
    ['a styled word', '<span style="color:red">b</span>\n', 'b\n', ['html-attribute', 'html-converted']],
    [
      'an image with a handler',
      '<img src=x onerror=alert(1)>\n\nb\n',
      'Image\n\nb\n',
      ['html-attribute', 'html-converted', 'image-unresolved'],
    ],
    [
      'a drawing with a handler',
      '<svg onload="alert(1)"><a>x</a></svg>\n\nb\n',
      'b\n',
      ['html-removed', 'html-converted'],
    ],
    ['a link that runs', '[a](javascript:alert(1)) b\n', 'a b\n', ['link-unsafe']],
    ['a link that runs, hidden', '[a](&#106;ava&#x73;cript:alert(1)) b\n', 'a b\n', ['link-unsafe']],
    [
      'a link that runs, in HTML',
      '<a href="javascript:alert(1)">a</a> b\n',
      'a b\n',
      ['link-unsafe', 'html-converted'],
    ],
    ['a link to data', '[a](data:text/html,x) b\n', 'a b\n', ['link-unsafe']],
    ['a definition that runs', '[a]\n\n[a]: javascript:alert(1)\n', '[a]\n', ['link-unsafe']],
    ['an image that runs', '![a](javascript:alert(1))\n', 'Image: a\n', ['image-unresolved']],
  ];
  for (const [name, source, expected, codes] of cases) {
    test(name, () => {
      const { text, codes: met } = convert(source);
      assert.deepEqual({ text, codes: met }, { text: expected, codes });
    });
  }
});
