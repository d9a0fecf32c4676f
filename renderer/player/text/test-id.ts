import type { TestText } from './test-text.ts';

export const indonesianTest: TestText = {
  test: {
    begin: 'Mulai mengerjakan',
    rules: 'Sebelum mulai',
    ruleQuestions: (count) => `Jumlah soal: ${count}.`,
    rulePassMark: (percent) => `Nilai lulus: ${percent}.`,
    ruleTime: (minutes) => `Waktu: ${minutes} menit, dihitung sejak Anda mulai.`,
    ruleAttempts: (left, allowed) => `Kesempatan: ${left} dari ${allowed}. Nilai terbaik yang dipakai.`,
    ruleUnlimited: 'Boleh diulang kapan saja. Nilai terbaik yang dipakai.',
    ruleFeedback: {
      immediate: 'Setiap jawaban dapat langsung diperiksa; setelah itu tidak dapat diubah.',
      end: 'Pembahasan tampil setelah Anda selesai.',
      none: 'Hanya nilai akhir yang ditampilkan.',
    },
    ruleSurvey: 'Tidak ada jawaban benar atau salah. Sampaikan apa adanya.',
    rulePreTest: 'Tes ini mengukur pengetahuan awal dan tidak memengaruhi kelulusan.',
    skipSurvey: 'Lewati survei',
    finish: 'Selesai dan kumpulkan',
    finishAnyway: 'Tetap kumpulkan',
    open: (count) => `${count} soal belum dijawab.`,
    allAnswered: 'Semua soal sudah dijawab.',
    goToOpen: 'Ke soal yang belum dijawab',
    timeLeft: 'Sisa waktu',
    timeUp: 'Waktu habis. Jawaban Anda sudah dikumpulkan.',
    oneMinute: 'Sisa waktu satu menit.',
    restart: 'Ulangi',
    noAttempts: 'Kesempatan mengerjakan sudah habis.',
    attemptsLeft: (left) => `Sisa kesempatan: ${left}.`,
  },
  result: {
    title: 'Hasil',
    best: (percent) => `Nilai terbaik: ${percent}`,
    coursePassMark: (percent) => `Nilai lulus kursus: ${percent}, gabungan semua tes.`,
    thanks: 'Terima kasih. Jawaban Anda sudah kami terima.',
    points: (got, of) => `${got} dari ${of} poin`,
    answersGone:
      'Sebagian jawaban tidak ada lagi: kursus diperbarui, atau LMS tidak cukup menampungnya. Nilai ini tetap berlaku.',
    repeat: 'Yang perlu dipelajari lagi',
    nothingToRepeat: 'Semua jawaban benar.',
    review: 'Pembahasan',
  },
};
