/** First names and surnames for guests and partners from abroad; some with marks, so that searching without them is seen to work. Made for this project. */
export const firstNames = {
  female: ['Anna', 'Emma', 'Grace', 'Helen', 'Julia', 'Karin', 'Laura', 'Maria', 'Nora', 'Olivia', 'Paula', 'Rosa', 'Sarah', 'Sofia', 'Teresa', 'Vera', 'Zoë', 'Chloé', 'Inés', 'Amélie', 'Mei-Ling', 'Priya', 'Yuki', 'Amira'],
  male: ['Adam', 'Brian', 'Carl', 'Daniel', 'Erik', 'Felix', 'George', 'Henry', 'Ivan', 'James', 'Kevin', 'Leo', 'Martin', 'Noah', 'Oscar', 'Peter', 'Robert', 'Simon', 'Thomas', 'Victor', 'José', 'Łukasz', 'Jürgen', 'Arjun', 'Kenji', 'Omar'],
} as const

export const lastNames: readonly string[] = [
  'Smith', 'Jones', 'Brown', 'Taylor', 'Wilson', 'Davies', 'Evans', 'Walker', 'Wright', 'Hughes', 'Green', 'Hall', 'Wood', 'Clarke', 'Turner', 'Hill', 'Cooper', 'Ward', 'Morris', 'Moore', 'Clark', 'Lee', 'King', 'Baker',
  'Schmidt', 'Müller', 'Weber', 'Fischer', 'Wagner', 'Becker', 'García', 'López', 'Martínez', 'Fernández', 'Rossi', 'Bianchi', 'Dubois', 'Lefèvre', 'Moreau', 'Jensen', 'Nielsen', 'Håkansson', 'Kowalski', 'Nowak',
  'Tanaka', 'Suzuki', 'Sharma', 'Patel', 'Nguyen', 'Kim', 'Park', 'Tan', 'Lim', 'Haddad', 'Silva', 'Costa',
]
