/** How much a finding matters: an error fails the run, a warning should be mended, a suggestion may be. */
export type Level = 'error' | 'warning' | 'suggestion';

/** What part of the project a rule reads. */
export type Scope = 'frontmatter' | 'tables' | 'topics' | 'text' | 'links' | 'freshness' | 'codes' | 'site';

/** A rule: what it proves of every article, and how a person who knows only this sentence mends what breaks it. */
export interface Rule {
  level: Level;
  scope: Scope;
  proves: string;
  fix: string;
}

/**
 * Every rule there is, by its code. The report, the machine formats, the page for authors and the tests are made from
 * this table; a rule without a fixture that breaks it and one that nearly does fails the tests.
 */
export const rules = {
  'file-unreadable': {
    level: 'error',
    scope: 'frontmatter',
    proves: 'Every article is text in UTF-8.',
    fix: 'Open the file in the encoding it has (often Windows-1252), see that letters such as é are right, then save it as UTF-8.',
  },
  'frontmatter-missing': {
    level: 'error',
    scope: 'frontmatter',
    proves: 'Every article starts with frontmatter that ends.',
    fix: 'Put the keys pageTitle, description, articleId, kind, reviewed and sources between two lines of three hyphens, the first of them the first line of the file, and remove a heading that repeats pageTitle.',
  },
  'yaml-invalid': {
    level: 'error',
    scope: 'frontmatter',
    proves: 'Frontmatter and tables are valid YAML.',
    fix: 'Mend the line that is named: of a key that is given twice keep the line that is right, indent with spaces, and put a value that holds ": " in double quotes.',
  },
  'key-unknown': {
    level: 'error',
    scope: 'frontmatter',
    proves: 'Frontmatter and tables hold only keys that are read.',
    fix: 'Rename the key to the one that is suggested, or remove its line.',
  },
  'key-missing': {
    level: 'error',
    scope: 'frontmatter',
    proves: 'Every required key is there.',
    fix: 'Add a line with the key and the value that is described.',
  },
  'value-invalid': {
    level: 'error',
    scope: 'frontmatter',
    proves: 'Every value is one that its key can have.',
    fix: 'Replace the value by the one that is suggested, or by one of the form that is described.',
  },
  'value-lossy': {
    level: 'error',
    scope: 'frontmatter',
    proves: 'No id loses its leading zeros to YAML.',
    fix: 'Put the number in quotes.',
  },
  'address-invalid': {
    level: 'error',
    scope: 'frontmatter',
    proves: 'Every article has an address of an area and a name.',
    fix: 'Move the file to articles/<area>/<name>.mdx, in no deeper folder and with a name of small letters, digits and hyphens, and correct the links to it.',
  },
  'address-taken': {
    level: 'error',
    scope: 'frontmatter',
    proves: 'No two files have one address.',
    fix: 'The two files differ only in their ending: rename the newer one, or merge its text into the other and remove it, then correct the links to it.',
  },
  'article-id-taken': {
    level: 'error',
    scope: 'frontmatter',
    proves: 'No two articles have one articleId.',
    fix: 'Give the article that was added later an articleId that differs in more than capitals, and change it in every related that means it.',
  },
  'expires-before-review': {
    level: 'error',
    scope: 'frontmatter',
    proves: 'An article does not expire before it was reviewed.',
    fix: 'Remove expires, or set it to the day of the next dated change, more than 30 days from today.',
  },
  'related-unknown': {
    level: 'error',
    scope: 'frontmatter',
    proves: 'Every related article exists.',
    fix: 'Write the articleId that stands in the frontmatter of the other article, not its title or path, or remove it.',
  },
  'code-unknown': {
    level: 'error',
    scope: 'codes',
    proves: 'Every code an article owns is explained in content/codes.',
    fix: 'Correct the code, or add an entry for it (id, says, means, cause, actionNeeded) under codes: in the file of its family in content/codes; mend errors in that file first.',
  },
  'code-owned-twice': {
    level: 'error',
    scope: 'codes',
    proves: 'Every code has at most one article that owns it.',
    fix: 'Leave the code in codes of the article that says how to mend it, and remove it from codes of the other article; remove the key when it is empty.',
  },
  'row-repeated': {
    level: 'error',
    scope: 'tables',
    proves: 'No table and no family of codes names one id twice.',
    fix: 'Keep the first entry, take over what only the second one says, choose one value where they differ, and remove the second.',
  },
  'table-shape': {
    level: 'error',
    scope: 'tables',
    proves: 'Every table is a list with one item a row.',
    fix: 'Remove a key that stands above the rows (such as "products:") and its indentation, so that every row starts with "- id:" at the left edge.',
  },
  'asked-page-unknown': {
    level: 'error',
    scope: 'tables',
    proves: 'Every page that people are said to ask for exists.',
    fix: 'Write the address of the article or code that answers, as the browser shows it from the first slash to the last, or remove the row.',
  },
  'question-repeated': {
    level: 'warning',
    scope: 'tables',
    proves: 'No question is written twice.',
    fix: 'Leave the question at the page that answers it best, and remove it from the other row.',
  },
  'topic-ambiguous': {
    level: 'warning',
    scope: 'topics',
    proves: 'For each topic, product, cloud and lane an author has said which article is the first answer.',
    fix: 'Write displayOrder in both articles, such as 10 and 20: the smaller number comes first.',
  },
  'topic-unknown': {
    level: 'warning',
    scope: 'topics',
    proves: 'Every topic an article answers stands in topics.yaml.',
    fix: 'Correct the topic id, or add a row (id in quotes, title, products, clouds) for it to content/topics.yaml.',
  },
  'product-unknown': {
    level: 'warning',
    scope: 'topics',
    proves: 'Every product an article names stands in products.yaml.',
    fix: 'Correct the product id, or add a row (id in quotes, name) for it to content/products.yaml.',
  },
  'topic-cloud-gap': {
    level: 'warning',
    scope: 'topics',
    proves:
      'A topic has an article in every cloud it is offered in and that other topics of its product cover.',
    fix: 'In an article that answers the topic and is true in that cloud, add the cloud to cloudEnvironments; where that key is absent, write public and the cloud. If the topic is not offered there, remove the cloud from its clouds in content/topics.yaml.',
  },
  'topic-kind-gap': {
    level: 'suggestion',
    scope: 'topics',
    proves: 'A topic with troubleshooting leads on to questions and to licenses.',
    fix: 'Add to related of the article the articleId of an article of each kind that is named; if there is none, write one with that kind.',
  },
  'order-tie': {
    level: 'warning',
    scope: 'topics',
    proves: 'No two articles that answer one topic together have one displayOrder.',
    fix: 'Give the two articles different displayOrder values: the smaller number comes first.',
  },
  'title-long': {
    level: 'warning',
    scope: 'text',
    proves: 'Titles have at most 80 characters.',
    fix: 'Shorten pageTitle to 80 characters or fewer.',
  },
  'title-period': {
    level: 'warning',
    scope: 'text',
    proves: 'Titles do not end in a period.',
    fix: 'Remove the period from the end of pageTitle.',
  },
  'title-repeated': {
    level: 'warning',
    scope: 'text',
    proves: 'Articles with one title are told apart by their products.',
    fix: 'Change one title so that it says what sets the article apart (capitals do not count), or, if the two are for different products, correct productPesIds so that they share none.',
  },
  'description-is-title': {
    level: 'warning',
    scope: 'text',
    proves: 'A description says more than the title.',
    fix: 'Write a description that says what the article is for in other words than pageTitle.',
  },
  'heading-first-level': {
    level: 'error',
    scope: 'text',
    proves: 'The title is the only heading of the first level.',
    fix: 'Remove the heading if it repeats pageTitle; else add one number sign (#) to it and to every heading beneath it.',
  },
  'heading-skipped': {
    level: 'warning',
    scope: 'text',
    proves: 'Headings do not skip a level.',
    fix: 'Remove number signs until the heading has at most one more than the heading before it, and as many from the headings beneath it.',
  },
  'heading-repeated': {
    level: 'warning',
    scope: 'text',
    proves: 'No article has one heading twice.',
    fix: 'Change the words of the second heading so that they differ from the first in more than capitals and code marks.',
  },
  'step-two-actions': {
    level: 'suggestion',
    scope: 'text',
    proves: 'A step asks for one action.',
    fix: 'Split the step into two numbered steps, each a sentence that starts with its own verb.',
  },
  'image-alternative': {
    level: 'error',
    scope: 'text',
    proves: 'Every image has words for those who do not see it.',
    fix: 'Write what the image shows between the square brackets: ![what it shows](address).',
  },
  'table-header': {
    level: 'warning',
    scope: 'text',
    proves: 'Every table says what its columns hold.',
    fix: 'Write a heading in every cell of the first row of the table.',
  },
  'fence-language': {
    level: 'warning',
    scope: 'text',
    proves: 'Every code block names its language.',
    fix: 'Write the language after the opening fence, such as ```powershell, or ```text for what is not code.',
  },
  'body-syntax': {
    level: 'error',
    scope: 'text',
    proves: 'Every MDX body can be read.',
    fix: 'Close the tag or brace that is named. If it is meant as text, put it in backticks; write a line break as <br /> and a comment as {/* … */}.',
  },
  'component-unknown': {
    level: 'error',
    scope: 'text',
    proves: 'Every component an article uses exists.',
    fix: 'Replace the component by the one that is suggested, or write its content as Markdown.',
  },
  'component-property': {
    level: 'error',
    scope: 'text',
    proves: 'Every component is given what it needs, and nothing else.',
    fix: 'Write the property as it is described, in the opening tag of the component; the page "Write an article" lists them.',
  },
  'html-raw': {
    level: 'warning',
    scope: 'text',
    proves: 'Articles are Markdown: of HTML only br, kbd, sub, sup, details and summary are used.',
    fix: 'Write the same in Markdown (such as ** ** for bold) and remove the opening and the closing tag; in an .mdx file a component may stand for it.',
  },
  'name-retired': {
    level: 'warning',
    scope: 'text',
    proves: 'Products are called by their current names.',
    fix: 'Write the current name that is given. So that search still finds the old one, add it to the frontmatter of the article: aliases: [old name].',
  },
  'module-retired': {
    level: 'warning',
    scope: 'text',
    proves: 'No code uses a retired PowerShell module.',
    fix: 'Rewrite the line with the command of the module that is given that does the same (Connect-MsolService becomes Connect-MgGraph), and run it once.',
  },
  'link-text': {
    level: 'warning',
    scope: 'links',
    proves: 'The text of a link says where it leads.',
    fix: 'Open the page and use its title, or the words that say what the reader finds there, as the text of the link.',
  },
  'link-locale': {
    level: 'warning',
    scope: 'links',
    proves: 'Links do not force a language on the reader.',
    fix: 'Remove the language, such as /en-us, from the address.',
  },
  'link-insecure': {
    level: 'warning',
    scope: 'links',
    proves: 'Links are encrypted.',
    fix: 'Write https: instead of http: and open the address once; if it does not answer, link to another page or remove the link.',
  },
  'link-short': {
    level: 'warning',
    scope: 'links',
    proves: 'Links say where they lead: no short address whose target is known.',
    fix: 'Replace the short address by the target that is given.',
  },
  'link-old-host': {
    level: 'warning',
    scope: 'links',
    proves: 'Links lead to the current documentation.',
    fix: 'Replace docs.microsoft.com by learn.microsoft.com.',
  },
  'link-portal-host': {
    level: 'warning',
    scope: 'links',
    proves: 'Links to a portal follow the reader’s cloud.',
    fix: 'In an .mdx file, replace the whole link by the component that is given, with the text of the link in it and what follows the host as path.',
  },
  'blade-syntax': {
    level: 'error',
    scope: 'links',
    proves: 'Every link to a page inside a portal can be read.',
    fix: 'Write data-blade:Extension.Blade as the address, with .name.value after it where the page needs one, and nothing else; in an .mdx file <PortalLink blade="Extension.Blade"> does the same.',
  },
  'blade-unknown': {
    level: 'error',
    scope: 'links',
    proves: 'Every page inside a portal that is linked stands in blades.yaml.',
    fix: 'Correct the name, or add a row (id, name, open, reviewed) for the page to content/blades.yaml; add live: true only if you have opened it by its address.',
  },
  'blade-parameter': {
    level: 'error',
    scope: 'links',
    proves: 'A page inside a portal is told only what it reads.',
    fix: 'Write one of the names that are given, or remove it; if the page does read it, add it to menu or parameters in the row of the page in content/blades.yaml.',
  },
  'link-broken': {
    level: 'error',
    scope: 'site',
    proves: 'Every link inside the site leads to a page or file that is there.',
    fix: 'Write the address of the page that is meant (the suggestion may be another), or keep the words without the link, then build the site again.',
  },
  'link-anchor': {
    level: 'error',
    scope: 'site',
    proves: 'Every link to a place on a page finds that place.',
    fix: 'Replace what follows the number sign by one of the anchors that are listed.',
  },
  'link-outside-cloud': {
    level: 'error',
    scope: 'site',
    proves:
      'In a site for one cloud, nothing leads to or is loaded from outside that cloud unless it is said to, and nothing at all where the public internet cannot be reached.',
    fix: 'Write a link to a portal or to documentation as <PortalLink>, put what holds elsewhere into <CloudOnly>, or add the host to the cloud’s row in content/clouds.yaml when it stands in that cloud.',
  },
  'page-orphan': {
    level: 'warning',
    scope: 'site',
    proves: 'Every article can be reached by links from the home page.',
    fix: 'In an article that can be reached from the home page, link to this one or add its articleId to related, then build the site again.',
  },
  'reviewed-old': {
    level: 'warning',
    scope: 'freshness',
    proves: 'Every article was reviewed within the last year.',
    fix: 'Check every statement of the article, then set reviewed to today.',
  },
  'expires-passed': {
    level: 'warning',
    scope: 'freshness',
    proves: 'No article has expired.',
    fix: 'Bring the article up to date and set reviewed to today; then remove expires, or set it to the next dated change, more than 30 days away.',
  },
  'expires-soon': {
    level: 'suggestion',
    scope: 'freshness',
    proves: 'No article expires within 30 days.',
    fix: 'Write what is true after that day; then set reviewed to today and remove expires or set it to the next dated change. Until then this may stay.',
  },
  'source-missing': {
    level: 'warning',
    scope: 'freshness',
    proves: 'Every article says where its facts stand.',
    fix: 'Add a line "sources:", and below it for each page "  - title:" with its title and "    url:" with its https address.',
  },
  'code-without-page': {
    level: 'warning',
    scope: 'codes',
    proves: 'Every code that an article mentions has a page.',
    fix: 'Correct the code, or add an entry for it under codes: in the file of its family in content/codes, in the form of the entries there; the id of an event is its number alone, in quotes.',
  },
  'link-dead': {
    level: 'warning',
    scope: 'links',
    proves: 'Every page outside the site that is linked answers (only with --external).',
    fix: 'Search for the title of the page and write its present address; if it is gone, keep the words and remove the link.',
  },
  'link-moved': {
    level: 'suggestion',
    scope: 'links',
    proves: 'No linked page outside the site has moved (only with --external).',
    fix: 'Replace the address by the new one that is given.',
  },
} as const satisfies Record<string, Rule>;

export type RuleCode = keyof typeof rules;
