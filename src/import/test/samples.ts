/** Small articles of our own in the shapes the portal's articles have: what the tests import and mutate. */

/** A header of the usual shape. */
export function header(fields: Readonly<Record<string, string>> = {}): string {
  const all = {
    pageTitle: 'The lamp stays dark',
    description: 'Find out why the lamp stays dark.',
    service: 'contoso.lamps',
    resource: 'lamps',
    selfHelpType: 'generic',
    supportTopicIds: '32000001, 32000002',
    productPesIds: '10001',
    cloudEnvironments: 'public, fairfax',
    articleId: 'lamp-dark',
    ...fields,
  };
  const lines = Object.entries(all).map(([name, value]) => `\t${name}="${value}"`);
  return `<properties\n${lines.join('\n')}\n/>\n`;
}

const generic = `${header()}
# The lamp stays dark

## **Recommended Steps**

Most lamps come on again when you do this:<br>

1. Turn the lamp off, [wait a minute](https://contoso.example/wait) and turn it on<br>
2. Replace \`<bulb>\` with a new one; see [the list] (https://contoso.example/bulbs)
   * Use a <region> bulb
3. Run this:

   \`\`\`powershell
   Get-Lamp -Name <name> | Restart-Lamp
   \`\`\`

| Colour | Meaning |
|--|--|
| red | broken<br>for good |

![A lamp](https://contoso.example/lamp.png)

##Recommended Documents

* [Lamps](data-blade:Contoso_Lamps.LampBlade.id.$resourceId)
* <a href="https://contoso.example/more" target="_blank">More</a>, http://contoso.example/plain
`;

const apollo = `${header({ selfHelpType: 'Apollo', articleId: 'lamp-apollo' })}
# The lamp stays dark
## Mend a dark lamp

:::Section Insights:::

<insight>
    <executionText>We look at your lamp</executionText>
    <symptomId>LampInsight</symptomId>
</insight>

<metric>
    <title>Light</title>
    <name>LightCount</name>
</metric>

> [!NOTE]
> Lamps get **hot**.

<video>
<src>https://video.example/watch?v=1</src>
<title>How to mend a lamp</title>
</video>

<azureKB>
  <client>portal</client>
</azureKB>
`;

const rca = `${header({ selfHelpType: 'rca', articleId: 'lamp-rca' })}
# Why the lamp went out
<!--issueDescription-->
Your lamp <!--$lampName-->[lampName]<!--/$lampName--> went out at <!--$time-->time<!--/$time--> UTC.
<!--/issueDescription-->

Run \`Get-Lamp <!--$lampName-->lampName<!--/$lampName-->\`. <!-- no one sees this -->

<ol><li>First <b>bold</b></li><li>Second<ul><li>Inner</li></ul></li></ol>
`;

const form = {
  $schema: 'SelfHelpContent',
  resourceRequired: false,
  title: 'About the lamp',
  formElements: [
    {
      id: 'start',
      order: 1,
      controlType: 'datetimepicker',
      displayLabel: 'When did it start?',
      required: true,
    },
    {
      id: 'kind',
      order: 2,
      controltype: 'DropDown',
      displayLabel: 'Which kind?',
      DropdownOptions: [
        { Value: 'Desk', Text: 'A desk lamp' },
        { value: 'Wall', text: 'A wall lamp' },
      ],
      infoBalloonText: "See <a href='https://contoso.example/kinds'>the kinds</a>",
    },
    {
      id: 'detail',
      order: 3,
      controlType: 'multilinetextbox',
      displayLabel: 'Say more',
      visibility: 'kind == Desk',
      hints: [{ text: 'The colour' }],
    },
  ],
};

const questions = `${header({ selfHelpType: 'problemScopingQuestions', articleId: 'lamp-questions' })}
# Questions
---
${JSON.stringify(form, null, 2)}
---
`;

const topics = {
  supportTopics: [
    {
      id: '00000000-0000-0000-0000-00000000000A',
      shortDescription: 'Lamp is dark',
      longDescription: 'No light comes out',
      searchTags: 'dark;light',
      category: 'Light',
      useInDiagnoseAndSolve: 'TRUE',
    },
  ],
};

const service = `${header({ selfHelpType: 'SupportTopicDescription', articleId: 'lamp-topics' })}
# Topics
---
${JSON.stringify(topics, null, 2)}
---
`;

const problems = {
  commonProblems: [
    {
      id: 'dark',
      title: 'The lamp is dark',
      description: 'No light',
      supportTopicId: '32000001',
      commonSolutionArticleId: 'lamp-dark',
      subProblems: [{ id: 'bulb', title: 'The bulb is broken', symptomId: '' }],
    },
  ],
  troubleshootingTools: [],
};

const landing = `${header({ selfHelpType: 'diagnoseandsolve', articleId: 'lamp-landing' })}
# Problems
---
${JSON.stringify(problems, null, 2)}
---
`;

export const samples = { generic, apollo, rca, questions, service, landing } as const;
