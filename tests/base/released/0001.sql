PRAGMA application_id = 1397772115;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE agreement (
	id CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	producer CHAR(32) NOT NULL, 
	from_day DATE NOT NULL, 
	ended_day DATE, 
	kind VARCHAR NOT NULL, 
	commission_bps BIGINT, 
	hold_days BIGINT, 
	discount_bearers VARCHAR NOT NULL, 
	damage_bearer VARCHAR NOT NULL, 
	loss_bearer VARCHAR NOT NULL, 
	expiry_bearer VARCHAR NOT NULL, 
	pay_method VARCHAR NOT NULL, 
	made_at BIGINT NOT NULL, 
	actor VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (number)
);
INSERT INTO "agreement" VALUES('01a21af508ce73c79e7e8a2f393e6c54','PTJ-0001','01a21af508917319becae49340c3e4be','2026-11-22',NULL,'percent',2000,NULL,'shop','shop','shop','producer','cash',1795312800000000,'cli:Sari');
INSERT INTO "agreement" VALUES('01a21af50a21701aa6f82abaaa1e0cbf','PTJ-0002','01a21af50a0f70f6b51c8db8622e318d','2026-11-22',NULL,'percent',3000,NULL,'shop','shop','shop','producer','cash',1795312800000000,'cli:Sari');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE barcode (
	code VARCHAR NOT NULL, 
	product CHAR(32) NOT NULL, 
	lot CHAR(32), 
	quantity_per_scan BIGINT NOT NULL, 
	PRIMARY KEY (code), 
	FOREIGN KEY(lot) REFERENCES lot (id), 
	FOREIGN KEY(product) REFERENCES product (id)
);
INSERT INTO "barcode" VALUES('2900000000018','01a21af50905767abf5a92bcd6f4b256',NULL,1);
INSERT INTO "barcode" VALUES('2800000000011','01a21af50905767abf5a92bcd6f4b256','01a21af509c373e0a9bd66cc033ffa6d',1);
INSERT INTO "barcode" VALUES('2900000000025','01a21af50a327552a2da2b2e7fc75837',NULL,1);
INSERT INTO "barcode" VALUES('2800000000028','01a21af50a327552a2da2b2e7fc75837','01a21af50a647586bfb62a1b0b7b37f1',1);
CREATE TABLE books_identity (
	id CHAR(32) NOT NULL, 
	made_at BIGINT NOT NULL, 
	made_by VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "books_identity" VALUES('01a21af504c3773eaf4dc71b4f7e1a68',1795748594883476,'sentra-pos 0.1.0');
CREATE TABLE closed_day (
	day DATE NOT NULL, 
	closed_at BIGINT NOT NULL, 
	actor VARCHAR NOT NULL, 
	PRIMARY KEY (day)
);
CREATE TABLE consignment_line (
	note CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	entry CHAR(32) NOT NULL, 
	lot CHAR(32) NOT NULL, 
	quantity BIGINT NOT NULL, 
	PRIMARY KEY (note, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(lot) REFERENCES lot (id), 
	FOREIGN KEY(note) REFERENCES consignment_note (id)
);
INSERT INTO "consignment_line" VALUES('01a21af509c373e0a9bd66cb17eadc40',1,'01a21af509c271f8b7678623c6907977','01a21af509c373e0a9bd66cc033ffa6d',40);
INSERT INTO "consignment_line" VALUES('01a21af50a647586bfb62a1a9693d2db',1,'01a21af50a647586bfb62a19e86b4b04','01a21af50a647586bfb62a1b0b7b37f1',6);
CREATE TABLE consignment_note (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	producer CHAR(32) NOT NULL, 
	agreement VARCHAR, 
	received_at BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (number)
);
INSERT INTO "consignment_note" VALUES('01a21af509c373e0a9bd66cb17eadc40','01a21af509c271f8b7678623c6907977','TTB-26-00001','01a21af508917319becae49340c3e4be','PTJ-0001',1795312800000000);
INSERT INTO "consignment_note" VALUES('01a21af50a647586bfb62a1a9693d2db','01a21af50a647586bfb62a19e86b4b04','TTB-26-00002','01a21af50a0f70f6b51c8db8622e318d','PTJ-0002',1795312800000000);
CREATE TABLE counter (
	series VARCHAR NOT NULL, 
	value BIGINT NOT NULL, 
	PRIMARY KEY (series)
);
INSERT INTO "counter" VALUES('producer',2);
INSERT INTO "counter" VALUES('PTJ',2);
INSERT INTO "counter" VALUES('product_code',2);
INSERT INTO "counter" VALUES('TTB-26',2);
INSERT INTO "counter" VALUES('lot',2);
INSERT INTO "counter" VALUES('SHF-K1-26',1);
INSERT INTO "counter" VALUES('box SAFE',1);
INSERT INTO "counter" VALUES('K1-26',3);
INSERT INTO "counter" VALUES('LPK-26',1);
CREATE TABLE deed (
	"key" VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	result TEXT NOT NULL, 
	recorded_at BIGINT NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "deed" VALUES('01a21af5-0503-754c-b409-bd3f39bab408','278442f284394f2d93ed11854740278cc3eda4188e8898d259cdf5389a790478','"01a21af5-0891-7319-beca-e49340c3e4be"',1795748594956034);
INSERT INTO "deed" VALUES('01a21af5-08cd-7535-8e39-477dcc7e6221','0cb5107ca6fc3f2d492cf5fc4bd1a202a31ea7c41e4494816d9cca1f97bce6a1','"PTJ-0001"',1795748595918610);
INSERT INTO "deed" VALUES('01a21af5-08f8-734d-b856-c74041324a73','5cf42f2b39fef415793d66a8a335465021252d5e75600872f9d2e18f23893108','"01a21af5-0905-767a-bf5a-92bcd6f4b256"',1795748595961098);
INSERT INTO "deed" VALUES('01a21af5-0964-77c9-a81e-2ad4e3281b09','5ae647958ee8c166b61b843e22cbff257c5c7355a7160c43c986c0aa915077ac','{"id":"01a21af5-09c3-73e0-a9bd-66cb17eadc40","number":"TTB-26-00001","producer":"P-0001","lots":[{"lot":"01a21af5-09c3-73e0-a9bd-66cc033ffa6d","number":1,"code":"2800000000011","product":"gipang","quantity":40}],"code":"C6A8-ED2A"}',1795748596071703);
INSERT INTO "deed" VALUES('01a21af5-0a0c-71f0-9cae-b88e840cfcde','047b258ace1ffabd70fffc620377482c65571e98338093057feb3fd609231fd7','"01a21af5-0a0f-70f6-b51c-8db8622e318d"',1795748596237354);
INSERT INTO "deed" VALUES('01a21af5-0a20-702d-be70-47624a150cb8','056e6da0bc111603213e7a978dd37e47b6872707c3f01d1b38764aa1ced11441','"PTJ-0002"',1795748596257651);
INSERT INTO "deed" VALUES('01a21af5-0a30-76bb-9754-c49199f05101','ce96bbe6cbb98db3a7bbaf7bea07ea6a86d43cc9e8f6aa2849e118dbe06f8140','"01a21af5-0a32-7552-a2da-2b2e7fc75837"',1795748596273625);
INSERT INTO "deed" VALUES('01a21af5-0a49-70d9-a950-b142596db5fb','a66df74f7db69b7b1be900194667deb3d081dd995675ce5e7aacc9e647c037c2','{"id":"01a21af5-0a64-7586-bfb6-2a1a9693d2db","number":"TTB-26-00002","producer":"P-0002","lots":[{"lot":"01a21af5-0a64-7586-bfb6-2a1b0b7b37f1","number":2,"code":"2800000000028","product":"batik","quantity":6}],"code":"8018-D492"}',1795748596298144);
INSERT INTO "deed" VALUES('01a21af5-0a90-72c6-bc42-d807955099fd','3cecd867f178c47239dd35b3fb0af185b57f2b28c903abee30727ffef0a9120a','{"id":"01a21af5-0a9b-748e-9936-985a5f1f98a0","number":"SHF-K1-26-0001","register":"K1","opened_by":"cli:Sari","opened_at":"2026-11-22T09:00:00+07:00","business_day":"2026-11-22","float_amount":300000}',1795748596370868);
INSERT INTO "deed" VALUES('sale:01a21af5-0b0a-7263-832e-05ccc532e7a2','3105a8f3ddfcfa66913a5bb5dcbd863a3ecc0f87bc3dfa31ccbabd8db60e6456','{"id":"01a21af5-0b0a-7263-832e-05ccc532e7a2","receipt":"K1-26-000001","total":37500,"rounding":0,"paid":50000,"change":12500,"cash":37500,"lines":[{"product":"gipang","producer":"P-0001","quantity":3,"net":37500,"producer_part":30000,"shop_part":7500,"lots":[["01a21af5-09c3-73e0-a9bd-66cc033ffa6d",3]]}],"code":"13F1-39CF","job":"01a21af5-0b61-74a9-9e8e-99acae09db2c","refund":"","given_back":0}',1795748596504987);
INSERT INTO "deed" VALUES('sale:01a21af5-0b8f-7151-b8d4-030e59804631','825d76c814187081b8fddb427ed6bb9e93b89119294aebb65831908845f9ad05','{"id":"01a21af5-0b8f-7151-b8d4-030e59804631","receipt":"K1-26-000002","total":210000,"rounding":0,"paid":210000,"change":0,"cash":210000,"lines":[{"product":"batik","producer":"P-0002","quantity":1,"net":185000,"producer_part":129500,"shop_part":55500,"lots":[["01a21af5-0a64-7586-bfb6-2a1b0b7b37f1",1]]},{"product":"gipang","producer":"P-0001","quantity":2,"net":25000,"producer_part":20000,"shop_part":5000,"lots":[["01a21af5-09c3-73e0-a9bd-66cc033ffa6d",2]]}],"code":"D062-D425","job":"01a21af5-0bb5-7241-bbd3-ecd196203140","refund":"","given_back":0}',1795748596629219);
INSERT INTO "deed" VALUES('statement:01a21af5-0891-7319-beca-e49340c3e4be:2026-11-22','7595e16410ca7cd6a1a325bda889217f6f747cb74bfb19fd0452b825c174203c','{"id":"01a21af5-0c03-70ae-9d61-3dc418025f3a","number":"LPK-26-00001","producer":"01a21af5-0891-7319-beca-e49340c3e4be","until":"2026-11-22","net":50000,"to_pay":50000,"method":"cash","closing":0,"code":"CD5B-6B20"}',1795748596680162);
INSERT INTO "deed" VALUES('sale:01a21af5-0caf-7305-80a4-b688bd767d1b','7fda7b1be1a95e3226a57ae5341f36a86a2df8adb17cef1735549cf6407ec547','{"id":"01a21af5-0caf-7305-80a4-b688bd767d1b","receipt":"K1-26-000003","total":12500,"rounding":0,"paid":12500,"change":0,"cash":12500,"lines":[{"product":"gipang","producer":"P-0001","quantity":1,"net":12500,"producer_part":10000,"shop_part":2500,"lots":[["01a21af5-09c3-73e0-a9bd-66cc033ffa6d",1]]}],"code":"88B4-551B","job":"01a21af5-0cca-7542-a094-eebaad92ba56","refund":"","given_back":0}',1795748596920758);
CREATE TABLE journal_entry (
	id CHAR(32) NOT NULL, 
	kind VARCHAR NOT NULL, 
	register_code VARCHAR NOT NULL, 
	epoch VARCHAR NOT NULL, 
	sequence BIGINT NOT NULL, 
	actor VARCHAR NOT NULL, 
	approver VARCHAR, 
	occurred_at BIGINT NOT NULL, 
	recorded_at BIGINT NOT NULL, 
	business_day DATE NOT NULL, 
	booked_day DATE NOT NULL, 
	document_no VARCHAR, 
	reason VARCHAR, 
	reverses CHAR(32), 
	document_hash VARCHAR NOT NULL, 
	previous_hash VARCHAR NOT NULL, 
	hash VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(reverses) REFERENCES journal_entry (id), 
	UNIQUE (register_code, epoch, sequence)
);
INSERT INTO "journal_entry" VALUES('01a21af509c271f8b7678623c6907977','receive','K1','',1,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','TTB-26-00001',NULL,NULL,'8abd5805d55d800758a1343dbd1e73ba549523aab71746d86a67aedd7bb7d2bd','0000000000000000000000000000000000000000000000000000000000000000','c6a8ed2aee91b71d85c6d38167bf703b17a4d569841d5cac416ee5308d037b2d');
INSERT INTO "journal_entry" VALUES('01a21af50a647586bfb62a19e86b4b04','receive','K1','',2,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','TTB-26-00002',NULL,NULL,'231f64ab806138f426cf640626bdcc3c5754ba3d7629e8c5a19b6a623df7715d','c6a8ed2aee91b71d85c6d38167bf703b17a4d569841d5cac416ee5308d037b2d','8018d492c09da4a6596d8a88830ee4b369756c20e52b1f2519939e47e684c675');
INSERT INTO "journal_entry" VALUES('01a21af50a9472059aba72f0f84e49b3','shift_open','K1','',3,'cli:Sari',NULL,1795312800000000,1795312800000000,'2026-11-22','2026-11-22','SHF-K1-26-0001',NULL,NULL,'8f5736bcfea1c78658cc4cf0d42bff9f2e668689a9bb2156e3c2583cf15a4fbf','8018d492c09da4a6596d8a88830ee4b369756c20e52b1f2519939e47e684c675','609e419b9e8268183840983d6c8aed505de6df0f6ab09db3e27244a50583947e');
INSERT INTO "journal_entry" VALUES('01a21af50b28777bb35f67cb1cdd946f','sale','K1','',4,'cli:Sari',NULL,1795312800000000,1795312800000000,'2026-11-22','2026-11-22','K1-26-000001',NULL,NULL,'9e8ea1a2a3c06480f3cc8ab416ecfefb5c37f05ca9a52fcbbf86133771736911','609e419b9e8268183840983d6c8aed505de6df0f6ab09db3e27244a50583947e','13f139cf5fb3693219613b07444a4cb76ac11e004fe804b21ca7f06317082923');
INSERT INTO "journal_entry" VALUES('01a21af50b9e71349ee604af6f9392e8','sale','K1','',5,'cli:Sari',NULL,1795312800000000,1795312800000000,'2026-11-22','2026-11-22','K1-26-000002',NULL,NULL,'71e2a15c736ea4d342119d306c56e75fba98ac5a3f846f7e95c8a92b42415da0','13f139cf5fb3693219613b07444a4cb76ac11e004fe804b21ca7f06317082923','d062d4254771432452754431bc0bf574b50e525070d6e9ce9bfce1c5e55ef657');
INSERT INTO "journal_entry" VALUES('01a21af50c0370ae9d613dc418025f3a','statement','K1','',6,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','LPK-26-00001',NULL,NULL,'ae7dd3ad854fc5cf317dcb86965c1dc29a9f76c0619b3e677c4ea17bd2f95f03','d062d4254771432452754431bc0bf574b50e525070d6e9ce9bfce1c5e55ef657','cd5b6b2093c3df4cd7e41a0e0b39d82091e34d3a189aa34061a53bc54d6cdd6a');
INSERT INTO "journal_entry" VALUES('01a21af50cbb70f69fd2b8651956d915','sale','K1','',7,'cli:Sari',NULL,1795312800000000,1795312800000000,'2026-11-22','2026-11-22','K1-26-000003',NULL,NULL,'83beb2e422fdcdf33c80dcb24e42a5b978fb472fa5e7bf1c22dca729766e95f5','cd5b6b2093c3df4cd7e41a0e0b39d82091e34d3a189aa34061a53bc54d6cdd6a','88b4551bfcc442aa33c24514f9f32ea17765c8ca4470cdcb7f4124014bff2211');
CREATE TABLE lot (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number BIGINT NOT NULL, 
	product CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	received_at BIGINT NOT NULL, 
	expiry DATE, 
	price BIGINT NOT NULL, 
	terms_kind VARCHAR NOT NULL, 
	commission_bps BIGINT, 
	fixed_price BIGINT, 
	rule VARCHAR NOT NULL, 
	hold_days BIGINT NOT NULL, 
	discount_bearers VARCHAR NOT NULL, 
	damage_bearer VARCHAR NOT NULL, 
	loss_bearer VARCHAR NOT NULL, 
	expiry_bearer VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	FOREIGN KEY(product) REFERENCES product (id), 
	UNIQUE (number)
);
INSERT INTO "lot" VALUES('01a21af509c373e0a9bd66cc033ffa6d','01a21af509c271f8b7678623c6907977',1,'01a21af50905767abf5a92bcd6f4b256','01a21af508917319becae49340c3e4be',1795312800000000,'2026-12-22',12500,'percent',2000,NULL,'agreement',0,'shop','shop','shop','producer');
INSERT INTO "lot" VALUES('01a21af50a647586bfb62a1b0b7b37f1','01a21af50a647586bfb62a19e86b4b04',2,'01a21af50a327552a2da2b2e7fc75837','01a21af50a0f70f6b51c8db8622e318d',1795312800000000,NULL,185000,'percent',3000,NULL,'agreement',0,'shop','shop','shop','producer');
CREATE TABLE lot_balance (
	lot CHAR(32) NOT NULL, 
	place VARCHAR NOT NULL, 
	quantity BIGINT NOT NULL, 
	PRIMARY KEY (lot, place), 
	FOREIGN KEY(lot) REFERENCES lot (id)
);
INSERT INTO "lot_balance" VALUES('01a21af509c373e0a9bd66cc033ffa6d','SHELF',34);
INSERT INTO "lot_balance" VALUES('01a21af50a647586bfb62a1b0b7b37f1','SHELF',5);
CREATE TABLE money_posting (
	entry CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	account VARCHAR NOT NULL, 
	producer CHAR(32), 
	box VARCHAR, 
	line CHAR(32), 
	payable_from DATE, 
	amount BIGINT NOT NULL, 
	PRIMARY KEY (entry, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id)
);
INSERT INTO "money_posting" VALUES('01a21af50a9472059aba72f0f84e49b3',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,300000);
INSERT INTO "money_posting" VALUES('01a21af50a9472059aba72f0f84e49b3',2,'OWNER',NULL,NULL,NULL,NULL,-300000);
INSERT INTO "money_posting" VALUES('01a21af50b28777bb35f67cb1cdd946f',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,37500);
INSERT INTO "money_posting" VALUES('01a21af50b28777bb35f67cb1cdd946f',2,'PRODUCER_PAYABLE','01a21af508917319becae49340c3e4be',NULL,'01a21af50b2970c894749075fb5e4ff6','2026-11-22',-30000);
INSERT INTO "money_posting" VALUES('01a21af50b28777bb35f67cb1cdd946f',3,'COMMISSION',NULL,NULL,NULL,NULL,-7500);
INSERT INTO "money_posting" VALUES('01a21af50b9e71349ee604af6f9392e8',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,210000);
INSERT INTO "money_posting" VALUES('01a21af50b9e71349ee604af6f9392e8',2,'PRODUCER_PAYABLE','01a21af50a0f70f6b51c8db8622e318d',NULL,'01a21af50b9e71349ee604b0ed7a1f7d','2026-11-22',-129500);
INSERT INTO "money_posting" VALUES('01a21af50b9e71349ee604af6f9392e8',3,'PRODUCER_PAYABLE','01a21af508917319becae49340c3e4be',NULL,'01a21af50b9e71349ee604b178705d1f','2026-11-22',-20000);
INSERT INTO "money_posting" VALUES('01a21af50b9e71349ee604af6f9392e8',4,'COMMISSION',NULL,NULL,NULL,NULL,-60500);
INSERT INTO "money_posting" VALUES('01a21af50cbb70f69fd2b8651956d915',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,12500);
INSERT INTO "money_posting" VALUES('01a21af50cbb70f69fd2b8651956d915',2,'PRODUCER_PAYABLE','01a21af508917319becae49340c3e4be',NULL,'01a21af50cbb70f69fd2b866d2675aa5','2026-11-22',-10000);
INSERT INTO "money_posting" VALUES('01a21af50cbb70f69fd2b8651956d915',3,'COMMISSION',NULL,NULL,NULL,NULL,-2500);
CREATE TABLE open_shift (
	register_code VARCHAR NOT NULL, 
	shift CHAR(32) NOT NULL, 
	PRIMARY KEY (register_code), 
	FOREIGN KEY(shift) REFERENCES shift (id), 
	UNIQUE (shift)
);
INSERT INTO "open_shift" VALUES('K1','01a21af50a9b748e9936985a5f1f98a0');
CREATE TABLE payout (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	statement CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	method VARCHAR NOT NULL, 
	box VARCHAR NOT NULL, 
	reference VARCHAR NOT NULL, 
	amount BIGINT NOT NULL, 
	paid_at BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	FOREIGN KEY(statement) REFERENCES statement (id), 
	UNIQUE (number), 
	UNIQUE (statement)
);
CREATE TABLE price (
	id CHAR(32) NOT NULL, 
	product CHAR(32) NOT NULL, 
	from_day DATE NOT NULL, 
	amount BIGINT NOT NULL, 
	made_at BIGINT NOT NULL, 
	actor VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product) REFERENCES product (id)
);
INSERT INTO "price" VALUES('01a21af509b4745eb6c3e0c9e8c36d1a','01a21af50905767abf5a92bcd6f4b256','2026-11-22',12500,1795312800000000,'cli:Sari');
INSERT INTO "price" VALUES('01a21af50a62776287769c4ec378720a','01a21af50a327552a2da2b2e7fc75837','2026-11-22',185000,1795312800000000,'cli:Sari');
CREATE TABLE print_job (
	id CHAR(32) NOT NULL, 
	kind VARCHAR NOT NULL, 
	document_no VARCHAR NOT NULL, 
	register_code VARCHAR NOT NULL, 
	content TEXT NOT NULL, 
	copy_no BIGINT NOT NULL, 
	opens_drawer BOOLEAN NOT NULL, 
	state VARCHAR NOT NULL, 
	made_at BIGINT NOT NULL, 
	made_by VARCHAR NOT NULL, 
	tries BIGINT NOT NULL, 
	detail VARCHAR NOT NULL, 
	finished_at BIGINT, 
	PRIMARY KEY (id)
);
INSERT INTO "print_job" VALUES('01a21af50b6174a99e8e99acae09db2c','receipt','K1-26-000001','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"receipt_no":"K1-26-000001","at":"2026-11-22T09:00:00+07:00","register":"K1","cashier":"Sari","lines":[{"name":"gipang","maker":"Dapur Gipang Melati","quantity":3,"unit":"pcs","decimals":0,"price":12500,"gross":37500,"discount":0,"discount_label":"Potongan","list_price":null,"note":""}],"subtotal":37500,"discount":0,"rounding":0,"total":37500,"payments":[{"method":"cash","amount":50000}],"change":12500,"code":"13F1-39CF","footer":"Barang cacat atau keliru dapat ditukar maks. 2x24 jam dengan struk ini. Makanan: hubungi kami di hari yang sama.","thanks":"Terima kasih sudah membeli karya IKM Cilegon.","gift_wish":"","kind":"sale","refunded":null,"returned":null}',0,1,'waiting',1795312800000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21af50bb57241bbd3ecd196203140','receipt','K1-26-000002','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"receipt_no":"K1-26-000002","at":"2026-11-22T09:00:00+07:00","register":"K1","cashier":"Sari","lines":[{"name":"batik","maker":"Batik Kembang","quantity":1,"unit":"pcs","decimals":0,"price":185000,"gross":185000,"discount":0,"discount_label":"Potongan","list_price":null,"note":""},{"name":"gipang","maker":"Dapur Gipang Melati","quantity":2,"unit":"pcs","decimals":0,"price":12500,"gross":25000,"discount":0,"discount_label":"Potongan","list_price":null,"note":""}],"subtotal":210000,"discount":0,"rounding":0,"total":210000,"payments":[{"method":"cash","amount":210000}],"change":0,"code":"D062-D425","footer":"Barang cacat atau keliru dapat ditukar maks. 2x24 jam dengan struk ini. Makanan: hubungi kami di hari yang sama.","thanks":"Terima kasih sudah membeli karya IKM Cilegon.","gift_wish":"","kind":"sale","refunded":null,"returned":null}',0,1,'waiting',1795312800000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21af50cca7542a094eebaad92ba56','receipt','K1-26-000003','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"receipt_no":"K1-26-000003","at":"2026-11-22T09:00:00+07:00","register":"K1","cashier":"Sari","lines":[{"name":"gipang","maker":"Dapur Gipang Melati","quantity":1,"unit":"pcs","decimals":0,"price":12500,"gross":12500,"discount":0,"discount_label":"Potongan","list_price":null,"note":""}],"subtotal":12500,"discount":0,"rounding":0,"total":12500,"payments":[{"method":"cash","amount":12500}],"change":0,"code":"88B4-551B","footer":"Barang cacat atau keliru dapat ditukar maks. 2x24 jam dengan struk ini. Makanan: hubungi kami di hari yang sama.","thanks":"Terima kasih sudah membeli karya IKM Cilegon.","gift_wish":"","kind":"sale","refunded":null,"returned":null}',0,1,'waiting',1795312800000000,'Sari',0,'',NULL);
CREATE TABLE producer (
	name VARCHAR NOT NULL, 
	owner VARCHAR NOT NULL, 
	"group" VARCHAR NOT NULL, 
	phone VARCHAR NOT NULL, 
	address VARCHAR NOT NULL, 
	kecamatan VARCHAR NOT NULL, 
	kelurahan VARCHAR NOT NULL, 
	nib VARCHAR NOT NULL, 
	pirt VARCHAR NOT NULL, 
	halal VARCHAR NOT NULL, 
	bank VARCHAR NOT NULL, 
	account VARCHAR NOT NULL, 
	account_name VARCHAR NOT NULL, 
	id CHAR(32) NOT NULL, 
	code VARCHAR NOT NULL, 
	house BOOLEAN NOT NULL, 
	active BOOLEAN NOT NULL, 
	search VARCHAR NOT NULL, 
	made_at BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (code)
);
INSERT INTO "producer" VALUES('Dapur Gipang Melati','','lain','','','','','','','','','','','01a21af508917319becae49340c3e4be','P-0001',0,1,'p-0001 dapur gipang melati lain',1795312800000000);
INSERT INTO "producer" VALUES('Batik Kembang','','lain','','','','','','','','','','','01a21af50a0f70f6b51c8db8622e318d','P-0002',0,1,'p-0002 batik kembang lain',1795312800000000);
CREATE TABLE product (
	name VARCHAR NOT NULL, 
	"group" VARCHAR NOT NULL, 
	unit VARCHAR NOT NULL, 
	decimals BIGINT NOT NULL, 
	shelf_life_days BIGINT, 
	priced_by_lot BOOLEAN NOT NULL, 
	id CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	scale_item BIGINT, 
	picture VARCHAR NOT NULL, 
	active BOOLEAN NOT NULL, 
	search VARCHAR NOT NULL, 
	made_at BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (scale_item)
);
INSERT INTO "product" VALUES('gipang','gipang','pcs',0,NULL,0,'01a21af50905767abf5a92bcd6f4b256','01a21af508917319becae49340c3e4be',NULL,'',1,'gipang dapur gipang melati p-0001 gipang',1795312800000000);
INSERT INTO "product" VALUES('batik','gipang','pcs',0,NULL,0,'01a21af50a327552a2da2b2e7fc75837','01a21af50a0f70f6b51c8db8622e318d',NULL,'',1,'batik batik kembang p-0002 gipang',1795312800000000);
CREATE TABLE register (
	code VARCHAR NOT NULL, 
	habits TEXT NOT NULL, 
	PRIMARY KEY (code)
);
CREATE TABLE register_head (
	register_code VARCHAR NOT NULL, 
	epoch VARCHAR NOT NULL, 
	sequence BIGINT NOT NULL, 
	hash VARCHAR NOT NULL, 
	PRIMARY KEY (register_code)
);
INSERT INTO "register_head" VALUES('K1','',7,'88b4551bfcc442aa33c24514f9f32ea17765c8ca4470cdcb7f4124014bff2211');
CREATE TABLE sale (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	receipt VARCHAR NOT NULL, 
	shift CHAR(32) NOT NULL, 
	sold_at BIGINT NOT NULL, 
	total BIGINT NOT NULL, 
	rounding BIGINT NOT NULL, 
	paid BIGINT NOT NULL, 
	change BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(shift) REFERENCES shift (id), 
	UNIQUE (receipt)
);
INSERT INTO "sale" VALUES('01a21af50b0a7263832e05ccc532e7a2','01a21af50b28777bb35f67cb1cdd946f','K1-26-000001','01a21af50a9b748e9936985a5f1f98a0',1795312800000000,37500,0,50000,12500);
INSERT INTO "sale" VALUES('01a21af50b8f7151b8d4030e59804631','01a21af50b9e71349ee604af6f9392e8','K1-26-000002','01a21af50a9b748e9936985a5f1f98a0',1795312800000000,210000,0,210000,0);
INSERT INTO "sale" VALUES('01a21af50caf730580a4b688bd767d1b','01a21af50cbb70f69fd2b8651956d915','K1-26-000003','01a21af50a9b748e9936985a5f1f98a0',1795312800000000,12500,0,12500,0);
CREATE TABLE sale_line (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	sale CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	cart_line BIGINT NOT NULL, 
	product CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	quantity BIGINT NOT NULL, 
	price BIGINT NOT NULL, 
	gross BIGINT NOT NULL, 
	shop_discount BIGINT NOT NULL, 
	producer_discount BIGINT NOT NULL, 
	shared_discount BIGINT NOT NULL, 
	net BIGINT NOT NULL, 
	producer_part BIGINT NOT NULL, 
	shop_part BIGINT NOT NULL, 
	terms_kind VARCHAR NOT NULL, 
	commission_bps BIGINT, 
	fixed_price BIGINT, 
	payable_from DATE NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	FOREIGN KEY(product) REFERENCES product (id), 
	FOREIGN KEY(sale) REFERENCES sale (id)
);
INSERT INTO "sale_line" VALUES('01a21af50b2970c894749075fb5e4ff6','01a21af50b28777bb35f67cb1cdd946f','01a21af50b0a7263832e05ccc532e7a2',1,1,'01a21af50905767abf5a92bcd6f4b256','01a21af508917319becae49340c3e4be',3,12500,37500,0,0,0,37500,30000,7500,'percent',2000,NULL,'2026-11-22');
INSERT INTO "sale_line" VALUES('01a21af50b9e71349ee604b0ed7a1f7d','01a21af50b9e71349ee604af6f9392e8','01a21af50b8f7151b8d4030e59804631',1,1,'01a21af50a327552a2da2b2e7fc75837','01a21af50a0f70f6b51c8db8622e318d',1,185000,185000,0,0,0,185000,129500,55500,'percent',3000,NULL,'2026-11-22');
INSERT INTO "sale_line" VALUES('01a21af50b9e71349ee604b178705d1f','01a21af50b9e71349ee604af6f9392e8','01a21af50b8f7151b8d4030e59804631',2,2,'01a21af50905767abf5a92bcd6f4b256','01a21af508917319becae49340c3e4be',2,12500,25000,0,0,0,25000,20000,5000,'percent',2000,NULL,'2026-11-22');
INSERT INTO "sale_line" VALUES('01a21af50cbb70f69fd2b866d2675aa5','01a21af50cbb70f69fd2b8651956d915','01a21af50caf730580a4b688bd767d1b',1,1,'01a21af50905767abf5a92bcd6f4b256','01a21af508917319becae49340c3e4be',1,12500,12500,0,0,0,12500,10000,2500,'percent',2000,NULL,'2026-11-22');
CREATE TABLE sale_payment (
	sale CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	entry CHAR(32) NOT NULL, 
	method VARCHAR NOT NULL, 
	amount BIGINT NOT NULL, 
	reference VARCHAR NOT NULL, 
	PRIMARY KEY (sale, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(sale) REFERENCES sale (id)
);
INSERT INTO "sale_payment" VALUES('01a21af50b0a7263832e05ccc532e7a2',1,'01a21af50b28777bb35f67cb1cdd946f','cash',50000,'');
INSERT INTO "sale_payment" VALUES('01a21af50b8f7151b8d4030e59804631',1,'01a21af50b9e71349ee604af6f9392e8','cash',210000,'');
INSERT INTO "sale_payment" VALUES('01a21af50caf730580a4b688bd767d1b',1,'01a21af50cbb70f69fd2b8651956d915','cash',12500,'');
CREATE TABLE setting (
	name VARCHAR NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (name)
);
CREATE TABLE settled_mark (
	register_code VARCHAR NOT NULL, 
	epoch VARCHAR NOT NULL, 
	sequence BIGINT NOT NULL, 
	PRIMARY KEY (register_code, epoch)
);
INSERT INTO "settled_mark" VALUES('K1','',1);
CREATE TABLE shift (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	register_code VARCHAR NOT NULL, 
	opened_by VARCHAR NOT NULL, 
	opened_at BIGINT NOT NULL, 
	business_day DATE NOT NULL, 
	float_amount BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	UNIQUE (number)
);
INSERT INTO "shift" VALUES('01a21af50a9b748e9936985a5f1f98a0','01a21af50a9472059aba72f0f84e49b3','SHF-K1-26-0001','K1','cli:Sari',1795312800000000,'2026-11-22',300000);
CREATE TABLE shift_close (
	shift CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	closed_by VARCHAR NOT NULL, 
	closed_at BIGINT NOT NULL, 
	expected BIGINT NOT NULL, 
	counted BIGINT NOT NULL, 
	PRIMARY KEY (shift), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(shift) REFERENCES shift (id)
);
CREATE TABLE special_term (
	id CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	product CHAR(32), 
	"group" VARCHAR, 
	from_day DATE NOT NULL, 
	ended_day DATE, 
	kind VARCHAR NOT NULL, 
	commission_bps BIGINT, 
	fixed_price BIGINT, 
	made_at BIGINT NOT NULL, 
	actor VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	FOREIGN KEY(product) REFERENCES product (id)
);
CREATE TABLE staff (
	id CHAR(32) NOT NULL, 
	name VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	secret_hash VARCHAR NOT NULL, 
	failed_tries BIGINT NOT NULL, 
	wait_until BIGINT, 
	active BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
);
CREATE TABLE statement (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	producer CHAR(32) NOT NULL, 
	previous CHAR(32), 
	period_from DATE NOT NULL, 
	until DATE NOT NULL, 
	pay_day DATE NOT NULL, 
	frozen_at BIGINT NOT NULL, 
	opening BIGINT NOT NULL, 
	sales_gross BIGINT NOT NULL, 
	discounts BIGINT NOT NULL, 
	shop_discounts BIGINT NOT NULL, 
	commission BIGINT NOT NULL, 
	earned BIGINT NOT NULL, 
	refunds BIGINT NOT NULL, 
	compensation BIGINT NOT NULL, 
	fees BIGINT NOT NULL, 
	instalments BIGINT NOT NULL, 
	net BIGINT NOT NULL, 
	to_pay BIGINT NOT NULL, 
	method VARCHAR NOT NULL, 
	pay_rounding BIGINT NOT NULL, 
	closing BIGINT NOT NULL, 
	held BIGINT NOT NULL, 
	unclaimed BIGINT NOT NULL, 
	links_hash VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(previous) REFERENCES statement (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (number), 
	UNIQUE (producer, until)
);
INSERT INTO "statement" VALUES('01a21af50c0370ae9d613dc418025f3a','01a21af50c0370ae9d613dc418025f3a','LPK-26-00001','01a21af508917319becae49340c3e4be',NULL,'2026-11-22','2026-11-22','2026-11-24',1795312800000000,0,62500,0,0,12500,50000,0,0,0,0,50000,50000,'cash',500,0,0,0,'7a6a5203f1a869e4440dc0a91f7c7a0586fe9ee1ae9db60d67d1eb6512ebe36b');
CREATE TABLE statement_move (
	entry CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	statement CHAR(32) NOT NULL, 
	PRIMARY KEY (entry, position), 
	FOREIGN KEY(entry, position) REFERENCES stock_move (entry, position), 
	FOREIGN KEY(statement) REFERENCES statement (id)
);
INSERT INTO "statement_move" VALUES('01a21af509c271f8b7678623c6907977',1,'01a21af50c0370ae9d613dc418025f3a');
INSERT INTO "statement_move" VALUES('01a21af50b28777bb35f67cb1cdd946f',1,'01a21af50c0370ae9d613dc418025f3a');
INSERT INTO "statement_move" VALUES('01a21af50b9e71349ee604af6f9392e8',2,'01a21af50c0370ae9d613dc418025f3a');
CREATE TABLE statement_posting (
	entry CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	statement CHAR(32) NOT NULL, 
	PRIMARY KEY (entry, position), 
	FOREIGN KEY(entry, position) REFERENCES money_posting (entry, position), 
	FOREIGN KEY(statement) REFERENCES statement (id)
);
INSERT INTO "statement_posting" VALUES('01a21af50b28777bb35f67cb1cdd946f',2,'01a21af50c0370ae9d613dc418025f3a');
INSERT INTO "statement_posting" VALUES('01a21af50b9e71349ee604af6f9392e8',3,'01a21af50c0370ae9d613dc418025f3a');
CREATE TABLE stock_move (
	entry CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	lot CHAR(32) NOT NULL, 
	from_place VARCHAR NOT NULL, 
	to_place VARCHAR NOT NULL, 
	line CHAR(32), 
	quantity BIGINT NOT NULL, 
	PRIMARY KEY (entry, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(lot) REFERENCES lot (id)
);
INSERT INTO "stock_move" VALUES('01a21af509c271f8b7678623c6907977',1,'01a21af509c373e0a9bd66cc033ffa6d','PRODUCER','SHELF',NULL,40);
INSERT INTO "stock_move" VALUES('01a21af50a647586bfb62a19e86b4b04',1,'01a21af50a647586bfb62a1b0b7b37f1','PRODUCER','SHELF',NULL,6);
INSERT INTO "stock_move" VALUES('01a21af50b28777bb35f67cb1cdd946f',1,'01a21af509c373e0a9bd66cc033ffa6d','SHELF','CUSTOMER','01a21af50b2970c894749075fb5e4ff6',3);
INSERT INTO "stock_move" VALUES('01a21af50b9e71349ee604af6f9392e8',1,'01a21af50a647586bfb62a1b0b7b37f1','SHELF','CUSTOMER','01a21af50b9e71349ee604b0ed7a1f7d',1);
INSERT INTO "stock_move" VALUES('01a21af50b9e71349ee604af6f9392e8',2,'01a21af509c373e0a9bd66cc033ffa6d','SHELF','CUSTOMER','01a21af50b9e71349ee604b178705d1f',2);
INSERT INTO "stock_move" VALUES('01a21af50cbb70f69fd2b8651956d915',1,'01a21af509c373e0a9bd66cc033ffa6d','SHELF','CUSTOMER','01a21af50cbb70f69fd2b866d2675aa5',1);
CREATE INDEX ix_journal_entry_day ON journal_entry (business_day);
CREATE INDEX ix_journal_entry_document ON journal_entry (document_no);
CREATE INDEX ix_print_job_document ON print_job (document_no);
CREATE INDEX ix_print_job_state ON print_job (state, register_code);
CREATE INDEX ix_agreement_producer ON agreement (producer, from_day);
CREATE INDEX ix_consignment_note_entry ON consignment_note (entry);
CREATE INDEX ix_consignment_note_producer ON consignment_note (producer);
CREATE INDEX ix_money_posting_box ON money_posting (box);
CREATE INDEX ix_money_posting_line ON money_posting (line);
CREATE INDEX ix_money_posting_producer ON money_posting (producer, account);
CREATE INDEX ix_product_producer ON product (producer);
CREATE INDEX ix_product_search ON product (search);
CREATE INDEX ix_shift_entry ON shift (entry);
CREATE INDEX ix_statement_entry ON statement (entry);
CREATE INDEX ix_lot_entry ON lot (entry);
CREATE INDEX ix_lot_producer ON lot (producer);
CREATE INDEX ix_lot_product ON lot (product);
CREATE INDEX ix_payout_entry ON payout (entry);
CREATE INDEX ix_price_product ON price (product, from_day);
CREATE INDEX ix_sale_entry ON sale (entry);
CREATE INDEX ix_sale_shift ON sale (shift);
CREATE INDEX ix_shift_close_entry ON shift_close (entry);
CREATE INDEX ix_special_term_producer ON special_term (producer, from_day);
CREATE INDEX ix_statement_posting_statement ON statement_posting (statement);
CREATE INDEX ix_barcode_product ON barcode (product);
CREATE INDEX ix_consignment_line_entry ON consignment_line (entry);
CREATE INDEX ix_sale_line_entry ON sale_line (entry);
CREATE INDEX ix_sale_line_product ON sale_line (product);
CREATE INDEX ix_sale_line_sale ON sale_line (sale);
CREATE INDEX ix_sale_payment_entry ON sale_payment (entry);
CREATE INDEX ix_stock_move_line ON stock_move (line);
CREATE INDEX ix_stock_move_lot ON stock_move (lot);
CREATE INDEX ix_statement_move_statement ON statement_move (statement);
CREATE TRIGGER guard_update_consignment_line BEFORE UPDATE ON consignment_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: consignment_line'); END;
CREATE TRIGGER guard_delete_consignment_line BEFORE DELETE ON consignment_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: consignment_line'); END;
CREATE TRIGGER guard_update_consignment_note BEFORE UPDATE ON consignment_note BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: consignment_note'); END;
CREATE TRIGGER guard_delete_consignment_note BEFORE DELETE ON consignment_note BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: consignment_note'); END;
CREATE TRIGGER guard_update_journal_entry BEFORE UPDATE ON journal_entry BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: journal_entry'); END;
CREATE TRIGGER guard_delete_journal_entry BEFORE DELETE ON journal_entry BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: journal_entry'); END;
CREATE TRIGGER guard_update_lot BEFORE UPDATE ON lot BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: lot'); END;
CREATE TRIGGER guard_delete_lot BEFORE DELETE ON lot BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: lot'); END;
CREATE TRIGGER guard_update_money_posting BEFORE UPDATE ON money_posting BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: money_posting'); END;
CREATE TRIGGER guard_delete_money_posting BEFORE DELETE ON money_posting BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: money_posting'); END;
CREATE TRIGGER guard_update_payout BEFORE UPDATE ON payout BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: payout'); END;
CREATE TRIGGER guard_delete_payout BEFORE DELETE ON payout BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: payout'); END;
CREATE TRIGGER guard_update_sale BEFORE UPDATE ON sale BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: sale'); END;
CREATE TRIGGER guard_delete_sale BEFORE DELETE ON sale BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: sale'); END;
CREATE TRIGGER guard_update_sale_line BEFORE UPDATE ON sale_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: sale_line'); END;
CREATE TRIGGER guard_delete_sale_line BEFORE DELETE ON sale_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: sale_line'); END;
CREATE TRIGGER guard_update_sale_payment BEFORE UPDATE ON sale_payment BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: sale_payment'); END;
CREATE TRIGGER guard_delete_sale_payment BEFORE DELETE ON sale_payment BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: sale_payment'); END;
CREATE TRIGGER guard_update_shift BEFORE UPDATE ON shift BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: shift'); END;
CREATE TRIGGER guard_delete_shift BEFORE DELETE ON shift BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: shift'); END;
CREATE TRIGGER guard_update_shift_close BEFORE UPDATE ON shift_close BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: shift_close'); END;
CREATE TRIGGER guard_delete_shift_close BEFORE DELETE ON shift_close BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: shift_close'); END;
CREATE TRIGGER guard_update_statement BEFORE UPDATE ON statement BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: statement'); END;
CREATE TRIGGER guard_delete_statement BEFORE DELETE ON statement BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: statement'); END;
CREATE TRIGGER guard_update_statement_move BEFORE UPDATE ON statement_move BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: statement_move'); END;
CREATE TRIGGER guard_delete_statement_move BEFORE DELETE ON statement_move BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: statement_move'); END;
CREATE TRIGGER guard_update_statement_posting BEFORE UPDATE ON statement_posting BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: statement_posting'); END;
CREATE TRIGGER guard_delete_statement_posting BEFORE DELETE ON statement_posting BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: statement_posting'); END;
CREATE TRIGGER guard_update_stock_move BEFORE UPDATE ON stock_move BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: stock_move'); END;
CREATE TRIGGER guard_delete_stock_move BEFORE DELETE ON stock_move BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: stock_move'); END;
COMMIT;
