/** The drawings an article can show, with the words that stand for each: its title, and all that it says. */
export const drawings = {
  'way-of-a-reset': {
    title: 'The way of a password reset',
    description:
      'The user opens the reset page and gives the user name. Microsoft Entra ID checks that reset is on for the user, that the user is licensed and has enough registered methods. The user proves who they are and types a new password. For a cloud-only user the password is set in Microsoft Entra ID. For a synchronized or a federated user it is first set in Active Directory through writeback.',
  },
  'way-of-a-writeback': {
    title: 'The way of a writeback, with its ports',
    description:
      'The reset page in Microsoft Entra ID encrypts the new password and puts it into a Service Bus relay of the tenant. Microsoft Entra Connect, which listens there through an outbound connection on port 443, takes it, finds the user and sets the password on a domain controller. The answer goes back the same way. No inbound port is open.',
  },
  'can-this-user-reset': {
    title: 'Can this user reset a password?',
    description:
      'Five questions in order. Is reset on for the tenant? If not, the code is SSPR_0009. Is the user in the scope? If not, SSPR_0013. Is the user licensed? If not, SSPR_0012. Has the user registered enough methods? If not, SSPR_0014. Is the account synchronized without writeback? Then SSPR_0010. Otherwise the user can reset.',
  },
  gates: {
    title: 'One gate or two',
    description:
      'With one method required, a user who has registered one method passes. With two required, a user with one registered method is stopped, and a user with two passes both gates. Administrators always have two gates and cannot use security questions.',
  },
  'plans-matrix': {
    title: 'Plans at a glance',
    description:
      'A row for each capability and a column for each plan: a check mark where the plan covers it, a cross where it does not, a question mark where our sources do not say. The table of plans says the same in words.',
  },
  'timeline-of-changes': {
    title: 'What changes when, on one line',
    description:
      'Every dated change from 2022 to 2027 in order, the ones in effect as filled dots and the ones to come as rings. The table of changes says the same, with what to do.',
  },
} as const satisfies Record<string, { title: string; description: string }>;

export type DrawingName = keyof typeof drawings;

export const drawingNames = Object.keys(drawings) as DrawingName[];
